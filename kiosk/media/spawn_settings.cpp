#include "media/spawn_settings.h"

#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <system_error>

namespace kiosk::media {

void check_spawn(int error, const char* what) {
    if (error != 0) throw std::system_error(error, std::generic_category(), what);
}

SpawnSettings::SpawnSettings(const std::vector<Given>& given) {
    check_spawn(posix_spawn_file_actions_init(&actions_), "no memory");
    check_spawn(posix_spawnattr_init(&attributes_), "no memory");
    int highest = STDERR_FILENO;
    for (const Given& one : given) {
        check_spawn(posix_spawn_file_actions_adddup2(&actions_, one.ours, one.theirs), "no memory");
        highest = std::max(highest, one.theirs);
    }
    check_spawn(posix_spawn_file_actions_addclosefrom_np(&actions_, highest + 1), "no memory");
    sigset_t none;
    sigset_t all;
    sigemptyset(&none);
    sigfillset(&all);
    posix_spawnattr_setsigmask(&attributes_, &none);
    posix_spawnattr_setsigdefault(&attributes_, &all);
    posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
}

SpawnSettings::~SpawnSettings() {
    posix_spawnattr_destroy(&attributes_);
    posix_spawn_file_actions_destroy(&actions_);
}

}  // namespace kiosk::media
