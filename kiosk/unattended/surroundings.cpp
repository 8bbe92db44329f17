#include "unattended/surroundings.h"

#include <fcntl.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <utility>

namespace kiosk::unattended {

namespace fs = std::filesystem;

namespace {

constexpr std::uint32_t folder_events = IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO |
                                        IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR;

std::set<fs::path> above(const std::set<fs::path>& folders) {
    std::set<fs::path> all;
    for (fs::path folder : folders) {
        // An own trailing slash is a parent, too.
        while (folder.has_relative_path() && all.insert(folder.parent_path()).second)
            folder = folder.parent_path();
    }
    return all;
}

}  // namespace

Surroundings::Surroundings()
    : inotify_(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC)),
      // proc(5): poll() tells of it when something is mounted or unmounted.
      mounts_(::open("/proc/self/mountinfo", O_RDONLY | O_CLOEXEC)) {}

void Surroundings::look_at(const std::set<fs::path>& folders) {
    if (!inotify_) return;
    std::set<int> now;
    for (const fs::path& folder : above(folders))
        now.insert(::inotify_add_watch(inotify_.get(), folder.c_str(), folder_events));
    now.erase(-1);
    for (const int watch : watches_)
        if (!now.contains(watch)) ::inotify_rm_watch(inotify_.get(), watch);
    watches_ = std::move(now);
}

void Surroundings::take() {
    std::array<char, 4096> told{};
    while (inotify_ && ::read(inotify_.get(), told.data(), told.size()) > 0) {
    }
}

}  // namespace kiosk::unattended
