// Which captions a clip's decoder draws, and how plain ones look: as the canvas draws those from
// files of its own.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "content/playlist.h"
#include "content/theme.h"
#include "media/captions.h"

namespace kiosk::stage {

class CaptionWishes {
  public:
    /// `asked`: the language the show was asked for, or none; `spoken`: the one it is in.
    CaptionWishes(const content::Theme& theme, std::string asked, std::string spoken);

    /// For a screen of this size.
    [[nodiscard]] media::CaptionWish of(const content::Clip& clip, int width, int height);

  private:
    std::string asked_, spoken_;
    std::uint32_t ink_, plate_;
    std::vector<std::filesystem::path> fonts_;  ///< looked for with the first clip that needs them
};

}  // namespace kiosk::stage
