// Tells when folders may have been replaced by others although nothing happened in them: a folder
// above was made, renamed or removed, or something was mounted. Knows nothing of what is in them.
#pragma once

#include <poll.h>

#include <array>
#include <filesystem>
#include <set>

#include "media/descriptor.h"

namespace kiosk::unattended {

class Surroundings {
  public:
    Surroundings();

    /// False where the system tells of none of this; then somebody has to look now and then.
    [[nodiscard]] bool are_told() const { return inotify_ && mounts_; }

    /// The folders above these from now on. To be called again after each change: what was not
    /// there before may be now.
    void look_at(const std::set<std::filesystem::path>& folders);

    /// For poll, which takes note of mounts by itself; take() then forgets what else was told.
    [[nodiscard]] std::array<pollfd, 2> to_poll() const {
        return {pollfd{inotify_.get(), POLLIN, 0}, pollfd{mounts_.get(), POLLPRI, 0}};
    }
    void take();

  private:
    media::Descriptor inotify_, mounts_;
    std::set<int> watches_;
};

}  // namespace kiosk::unattended
