#include "unattended/watch.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <functional>
#include <system_error>
#include <utility>

namespace kiosk::unattended {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using std::chrono::milliseconds;
using std::chrono::steady_clock;

namespace {

/// Programs save in several steps, which follow each other within a few milliseconds; people are
/// slower.
constexpr milliseconds quiet = 300ms;

/// What never becomes quiet is looked at all the same.
constexpr milliseconds longest_unrest = 3s;

/// Folders without inotify send no event.
constexpr milliseconds look_every = 2s;

/// Those with it are looked at too, for what nobody has thought of.
constexpr milliseconds look_seldom = 5min;

/// Not IN_MODIFY: a file that is being written is of no use before it is closed, and a film is
/// written for minutes.
constexpr std::uint32_t content_events = IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM |
                                         IN_MOVED_TO | IN_ATTRIB | IN_DELETE_SELF | IN_MOVE_SELF |
                                         IN_ONLYDIR;

bool is_readable(int fd, milliseconds at_most) {
    pollfd one{fd, POLLIN, 0};
    return ::poll(&one, 1, static_cast<int>(at_most.count())) > 0;
}

/// 0 for a folder that is not there.
std::size_t digest_of(const fs::path& folder) {
    std::size_t digest = 0;
    std::error_code gone;
    for (fs::directory_iterator at(folder, gone), end; !gone && at != end; at.increment(gone)) {
        std::error_code unknown;
        const auto size = at->is_regular_file(unknown) ? at->file_size(unknown) : 0;
        const auto time = at->last_write_time(unknown).time_since_epoch().count();
        const std::string entry = at->path().filename().string() + '/' + std::to_string(size) +
                                  '/' + std::to_string(time);
        digest += std::hash<std::string>()(entry);  // a sum: the order of names is any
    }
    return digest;
}

bool has_changed_since(const fs::path& folder, fs::file_time_type since) {
    std::error_code gone;
    if (fs::last_write_time(folder, gone) >= since && !gone) return true;
    for (fs::directory_iterator at(folder, gone), end; !gone && at != end; at.increment(gone)) {
        std::error_code unknown;
        if (at->last_write_time(unknown) >= since && !unknown) return true;
    }
    return false;
}

}  // namespace

Watch::Watch(int stop, By by, int asked) : stop_(stop), asked_(asked) {
    if (by == By::inotify) inotify_ = media::Descriptor(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC));
}

void Watch::take_up(const fs::path& path, Folder& folder) {
    struct stat is {};
    folder = {};
    if (::stat(path.c_str(), &is) != 0) return;
    folder.device = is.st_dev;
    folder.inode = is.st_ino;
    if (inotify_) folder.watch = ::inotify_add_watch(inotify_.get(), path.c_str(), content_events);
    if (folder.watch < 0) folder.contents = digest_of(path);
}

bool Watch::look_at(const std::set<fs::path>& folders, fs::file_time_type since) {
    std::set<int> left;
    std::erase_if(folders_, [&](const auto& known) {
        const bool is_over = !folders.contains(known.first);
        if (is_over) left.insert(known.second.watch);
        return is_over;
    });
    for (const int watch : left) let_go(watch);
    bool changed = false;
    for (const fs::path& path : folders) {
        const auto [folder, is_new] = folders_.try_emplace(path);
        if (!is_new) continue;
        take_up(path, folder->second);
        changed = has_changed_since(path, since) || changed;
    }
    surroundings_.look_at(folders);
    return changed;
}

/// Two paths may lead to one folder, and have one watch.
void Watch::let_go(int watch) {
    const bool is_used = std::any_of(folders_.begin(), folders_.end(), [&](const auto& known) {
        return known.second.watch == watch;
    });
    if (watch >= 0 && !is_used) ::inotify_rm_watch(inotify_.get(), watch);
}

/// True when another folder is there now, or it is looked at and holds something else. A folder
/// that was made anew may have the number of the one before it: only the kernel knows whether a
/// watch is alive, for then it answers with the same one.
bool Watch::renew(const fs::path& path, Folder& folder) {
    struct stat is {};
    const bool is_there = ::stat(path.c_str(), &is) == 0;
    const bool is_same =
        is_there ? folder.device == is.st_dev && folder.inode == is.st_ino : folder.inode == 0;
    const int alive = inotify_ && is_there
                          ? ::inotify_add_watch(inotify_.get(), path.c_str(), content_events)
                          : -1;
    if (is_same && folder.watch == alive && (alive >= 0 || !is_there)) return false;
    const Folder before = folder;
    take_up(path, folder);
    if (before.watch != folder.watch) let_go(before.watch);
    return !is_same || folder.watch != before.watch || folder.contents != before.contents;
}

bool Watch::renew_all() {
    surroundings_.look_at(watched());  // first: what comes into being after this is told of
    bool changed = false;
    for (auto& [path, folder] : folders_) changed = renew(path, folder) || changed;
    return changed;
}

std::set<fs::path> Watch::watched() const {
    std::set<fs::path> paths;
    for (const auto& [path, folder] : folders_) paths.insert(path);
    return paths;
}

milliseconds Watch::longest_sleep() const {
    const bool is_told = inotify_ && surroundings_.are_told() &&
                         std::none_of(folders_.begin(), folders_.end(), [](const auto& one) {
                             return one.second.watch < 0 && one.second.inode != 0;
                         });
    return is_told ? look_seldom : look_every;
}

/// True when something was told within that time. What it was is of no account: all is loaded
/// again, also when the kernel had to drop events (IN_Q_OVERFLOW).
bool Watch::hear(milliseconds at_most) {
    const auto [above, mounts] = surroundings_.to_poll();
    std::array<pollfd, 5> all{pollfd{stop_, POLLIN, 0}, pollfd{asked_, POLLIN, 0},
                              pollfd{inotify_.get(), POLLIN, 0}, above, mounts};
    ::poll(all.data(), all.size(), static_cast<int>(at_most.count()));
    surroundings_.take();
    bool any = false;
    std::uint64_t times = 0;
    if ((all[1].revents & POLLIN) != 0 && ::eventfd_read(asked_, &times) == 0)
        any = was_asked_ = true;
    std::array<char, 65536> told{};
    while (inotify_ && ::read(inotify_.get(), told.data(), told.size()) > 0) any = true;
    return any;
}

bool Watch::is_stopped() const {
    return is_readable(stop_, 0ms);
}

bool Watch::wait(milliseconds at_most) {
    const auto until = steady_clock::now() + at_most;
    const auto left = [](steady_clock::time_point when) {
        return std::chrono::ceil<milliseconds>(std::max(when - steady_clock::now(), 0ns));
    };
    bool changed = false;
    while (!changed && !is_stopped() && left(until) > 0ms) {
        changed = hear(std::min(left(until), longest_sleep()));
        changed = renew_all() || changed;
    }
    const auto at_last = steady_clock::now() + longest_unrest;
    auto quiet_at = steady_clock::now() + quiet;
    while (changed && !is_stopped() && left(std::min(quiet_at, at_last)) > 0ms) {
        if (hear(left(std::min(quiet_at, at_last)))) quiet_at = steady_clock::now() + quiet;
    }
    return renew_all() || changed;
}

}  // namespace kiosk::unattended
