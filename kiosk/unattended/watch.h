// Waits until something changes in folders, and then until it is quiet: an editor that saves, a
// clip that is copied in, a stick that is pulled out. Through inotify, without waking up as long as
// nothing happens; where that cannot watch a folder, by looking at it now and then. Blocks: for a
// thread of its own. Knows nothing of what the files are.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <map>
#include <set>
#include <utility>

#include "media/descriptor.h"
#include "unattended/surroundings.h"

namespace kiosk::unattended {

class Watch {
  public:
    enum class By { inotify, looking };

    /// `stop` is a descriptor that becomes readable when waiting shall end; `asked` an eventfd, for
    /// who wants to be told of a change though there may be none. Both outlive this; -1: none.
    explicit Watch(int stop, By by = By::inotify, int asked = -1);

    /// These folders from now on; they may be missing, or replaced by others. True when in one that
    /// was not watched yet something has changed since that time.
    bool look_at(const std::set<std::filesystem::path>& folders,
                 std::filesystem::file_time_type since);

    /// Blocks until something has changed and nothing did for a moment, at most so long. True when
    /// something has changed.
    bool wait(std::chrono::milliseconds at_most);

    [[nodiscard]] bool is_stopped() const;

    /// Whether somebody has asked since this was called last.
    [[nodiscard]] bool take_asked() { return std::exchange(was_asked_, false); }

  private:
    /// Which folder is at a path, and what is in it.
    struct Folder {
        int watch = -1;  ///< inotify's; -1: it is looked at
        std::uint64_t device = 0, inode = 0;
        std::size_t contents = 0;  ///< a digest of names, sizes and times; only if looked at
    };
    void take_up(const std::filesystem::path& path, Folder& folder);
    void let_go(int watch);
    bool renew(const std::filesystem::path& path, Folder& folder);
    bool renew_all();
    bool hear(std::chrono::milliseconds at_most);

    [[nodiscard]] std::chrono::milliseconds longest_sleep() const;
    [[nodiscard]] std::set<std::filesystem::path> watched() const;

    int stop_, asked_;
    bool was_asked_ = false;
    media::Descriptor inotify_;
    Surroundings surroundings_;
    std::map<std::filesystem::path, Folder> folders_;
};

}  // namespace kiosk::unattended
