// Waits until something changes in folders, and then until it is quiet: an editor that saves, a
// clip that is copied in, a stick that is pulled out. Through inotify; where that cannot watch a
// folder, by looking at it now and then. Blocks: for a thread of its own. Knows nothing of what the
// files are.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <set>

#include "media/descriptor.h"

namespace kiosk::unattended {

class Watch {
  public:
    enum class By { inotify, looking };

    /// `stop` is a descriptor that becomes readable when waiting shall end; it outlives this.
    /// `is_asked`: whether somebody wants to be told of a change though there may be none; soon
    /// heard.
    explicit Watch(
        int stop, By by = By::inotify, std::function<bool()> is_asked = [] { return false; });

    /// These folders from now on; they may be missing, or replaced by others. True when in one that
    /// was not watched yet something has changed since that time.
    bool look_at(const std::set<std::filesystem::path>& folders,
                 std::filesystem::file_time_type since);

    /// Blocks until something has changed and nothing did for a moment, at most so long. True when
    /// something has changed.
    bool wait(std::chrono::milliseconds at_most);

    [[nodiscard]] bool is_stopped() const;

  private:
    /// Which folder is at a path, and what is in it.
    struct Folder {
        int watch = -1;  ///< inotify's; -1: it is looked at
        std::uint64_t device = 0, inode = 0;
        std::size_t contents = 0;  ///< a digest of names, sizes and times; only if looked at
    };
    void take_up(const std::filesystem::path& path, Folder& folder);
    bool renew(const std::filesystem::path& path, Folder& folder);
    bool renew_all();
    bool hear(std::chrono::milliseconds at_most);

    int stop_;
    std::function<bool()> is_asked_;
    media::Descriptor inotify_;
    std::map<std::filesystem::path, Folder> folders_;
};

}  // namespace kiosk::unattended
