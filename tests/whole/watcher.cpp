#include "tests/whole/watcher.h"

#include <array>
#include <thread>
#include <utility>

#include "tests/places.h"

namespace kiosk::whole {

using namespace std::chrono_literals;
using namespace std::string_literals;

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
    // Where a name is there twice, getenv() finds the first.
    std::vector<std::string> all = more;
    const std::string home = folder.path().string();
    for (const std::string& usual :
         {screen.variable(), "SDL_AUDIODRIVER=dummy"s, "XDG_CACHE_HOME=" + home,
          "XDG_CONFIG_HOME=" + home, "XDG_STATE_HOME=" + home + "/state"})
        all.push_back(usual);
    return all;
}

std::vector<std::string> heard_in(const std::filesystem::path& file) {
    return {"SDL_AUDIODRIVER=disk", "SDL_DISKAUDIOFILE=" + file.string()};
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
