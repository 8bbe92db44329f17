// A film as an element names it: its part, sound and captions. The same for those of the loop and
// those that visitors ask for.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "content/playlist.h"
#include "content/sources.h"

namespace kiosk::content {

class ClipReader {
  public:
    /// Must outlive this.
    explicit ClipReader(Sources& sources) : sources_(sources) {}

    /// Of an element whose names have been checked; `volume` is that of a clip without its own.
    /// Nothing: there is no file, complained. A clip may have been complained of all the same.
    [[nodiscard]] std::optional<Clip> read(const Attributes& attributes, const Rule& rule,
                                           double volume);

    /// Tells one clip from others, the same after an edit elsewhere: path and in-point.
    [[nodiscard]] std::string key(const Clip& clip) const;

  private:
    Captions captions_of(const Attributes& attributes);
    std::vector<CaptionText> caption_texts(const std::filesystem::path& file,
                                           const std::string& src);
    const CaptionText& caption_text(const std::filesystem::path& file,
                                    const std::filesystem::path& shown_as);

    Sources& sources_;
    std::map<std::filesystem::path, CaptionText> caption_files_;
};

}  // namespace kiosk::content
