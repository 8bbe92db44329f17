#include "tests/whole/watcher.h"

#include <array>
#include <thread>
#include <utility>

#include "tests/places.h"

namespace kiosk::whole {

using namespace std::chrono_literals;

namespace {

constexpr std::array<std::pair<const char*, Rgb>, 7> names{{{"red", red},
                                                            {"green", green},
                                                            {"blue", blue},
                                                            {"yellow", yellow},
                                                            {"purple", purple},
                                                            {"cyan", cyan},
                                                            {"ground", ground}}};

}  // namespace

std::vector<std::string> environment(const Screen& screen, const Folder& folder,
                                     const std::vector<std::string>& more) {
    std::vector<std::string> all{screen.variable(), "SDL_AUDIODRIVER=dummy",
                                 "XDG_CACHE_HOME=" + folder.path().string(),
                                 "XDG_CONFIG_HOME=" + folder.path().string(),
                                 "XDG_STATE_HOME=" + (folder.path() / "state").string()};
    all.insert(all.end(), more.begin(), more.end());
    return all;
}

std::vector<std::string> preloaded(const std::string& fault) {
    return {"LD_PRELOAD=" + in_build(fault + ".so"), "ASAN_OPTIONS=verify_asan_link_order=0"};
}

void Watcher::look() {
    const Rgb now = screen_.middle();
    for (const auto& [name, color] : names) {
        if (near(now, color) && (seen_.empty() || seen_.back() != name)) seen_.emplace_back(name);
    }
}

bool Watcher::look_until(const std::string& name, std::chrono::milliseconds at_most) {
    const auto until = std::chrono::steady_clock::now() + at_most;
    for (; std::chrono::steady_clock::now() < until; std::this_thread::sleep_for(10ms)) {
        look();
        if (!seen_.empty() && seen_.back() == name) return true;
    }
    return false;
}

std::string Watcher::seen() const {
    std::string all;
    for (const std::string& name : seen_) {
        const bool is_empty_window = all.empty() && name == "ground";
        if (!is_empty_window) all += name + " ";
    }
    return all;
}

}  // namespace kiosk::whole
