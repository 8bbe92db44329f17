#include "unattended/places.h"

#include <array>
#include <cstdlib>
#include <string>

namespace kiosk::unattended {

namespace fs = std::filesystem;

namespace {

fs::path variable(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? fs::path{} : fs::path(value);
}

/// $XDG_..., else that folder of the home directory; empty without either.
fs::path user_folder(const char* xdg, const char* in_home) {
    if (const fs::path folder = variable(xdg); folder.is_absolute())
        return folder / "awareness-kiosk";
    const fs::path home = variable("HOME");
    return home.empty() ? fs::path{} : home / in_home / "awareness-kiosk";
}

fs::path program_folder() {
    std::error_code unknown;
    return fs::read_symlink("/proc/self/exe", unknown).parent_path();
}

/// Nothing without that folder: a file of that name beside whatever is worked on is not meant.
fs::path in(const fs::path& folder, const char* file) {
    return folder.empty() ? fs::path{} : folder / file;
}

/// That file in the cache, whose folder is made if need be; empty where there is no such place.
fs::path in_cache(const char* file) {
    fs::path folder = variable("CACHE_DIRECTORY");
    if (folder.empty()) folder = user_folder("XDG_CACHE_HOME", ".cache");
    if (folder.empty()) return {};
    std::error_code refused;
    fs::create_directories(folder, refused);
    return refused ? fs::path{} : folder / file;
}

}  // namespace

fs::path configuration_file(const std::optional<fs::path>& given) {
    if (given) return *given;
    const std::array<fs::path, 4> candidates{
        in(user_folder("XDG_CONFIG_HOME", ".config"), "kiosk.xml"),
        "/etc/awareness-kiosk/kiosk.xml",
        (program_folder() / "../share/awareness-kiosk/config/kiosk.xml").lexically_normal(),
        KIOSK_CONFIG_IN_TREE,
    };
    for (const fs::path& candidate : candidates) {
        std::error_code unreadable;
        if (fs::is_regular_file(candidate, unreadable)) return candidate;
    }
    return candidates.back();
}

fs::path probe_store() {
    return in_cache("probes");
}

fs::path render_store() {
    return in_cache("renderer");
}

fs::path state_folder() {
    // Several folders would be parted by colons: ours is the first.
    const std::string given = variable("STATE_DIRECTORY").string();
    if (!given.empty()) return given.substr(0, given.find(':'));
    return user_folder("XDG_STATE_HOME", ".local/state");
}

}  // namespace kiosk::unattended
