#include "tests/whole/kept.h"

#include <signal.h>

#include <fstream>
#include <thread>

namespace kiosk::whole {

using namespace std::chrono_literals;

std::vector<pid_t> children_of(pid_t parent) {
    const std::string process = "/proc/" + std::to_string(parent);
    std::ifstream children(process + "/task/" + std::to_string(parent) + "/children");
    std::vector<pid_t> all;
    for (pid_t child = 0; children >> child;) all.push_back(child);
    return all;
}

namespace {

pid_t first_child(pid_t parent) {
    const auto children = parent > 0 ? children_of(parent) : std::vector<pid_t>();
    return children.empty() ? -1 : children.front();
}

}  // namespace

std::set<pid_t> all_below(pid_t parent) {
    std::set<pid_t> all;
    for (const pid_t child : children_of(parent)) {
        all.insert(child);
        all.merge(all_below(child));
    }
    return all;
}

bool is_gone(pid_t process) {
    return kill(process, 0) != 0;
}

Kept::Kept(const Screen& screen, const Folder& folder, const std::filesystem::path& playlist,
           const std::vector<std::string>& more_environment)
    : supervisor_({program(), "run", playlist.string()}, folder.path() / "log",
                  environment(screen, folder, more_environment)) {}

pid_t Kept::player() const {
    return first_child(supervisor_.pid());
}

pid_t Kept::nursery() const {
    return first_child(player());
}

pid_t Kept::decoder() const {
    return first_child(nursery());
}

std::size_t Kept::times_said(const std::string& what) const {
    const std::string all = said();
    std::size_t count = 0;
    for (auto at = all.find(what); at != std::string::npos; at = all.find(what, at + 1)) ++count;
    return count;
}

bool Kept::says(const std::string& what, std::size_t before,
                std::chrono::milliseconds at_most) const {
    for (const auto until = std::chrono::steady_clock::now() + at_most;
         std::chrono::steady_clock::now() < until; std::this_thread::sleep_for(5ms)) {
        if (times_said(what) > before) return true;
    }
    return false;
}

}  // namespace kiosk::whole
