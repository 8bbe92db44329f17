// What a program that we start is given, for posix_spawn: never a fork, for there may be threads.
// Knows nothing of what the program is.
#pragma once

#include <spawn.h>

#include <vector>

namespace kiosk::media {

/// A descriptor of ours, and its number in the new process.
struct Given {
    int ours = -1;
    int theirs = -1;
};

/// Standard streams, the given descriptors, default signals; nothing else. Throws
/// std::system_error.
class SpawnSettings {
  public:
    explicit SpawnSettings(const std::vector<Given>& given);
    ~SpawnSettings();
    SpawnSettings(const SpawnSettings&) = delete;
    SpawnSettings& operator=(const SpawnSettings&) = delete;

    [[nodiscard]] const posix_spawn_file_actions_t* actions() const { return &actions_; }
    [[nodiscard]] const posix_spawnattr_t* attributes() const { return &attributes_; }

  private:
    posix_spawn_file_actions_t actions_{};
    posix_spawnattr_t attributes_{};
};

/// An error number of posix_spawn and its kin, thrown as std::system_error unless it is 0.
void check_spawn(int error, const char* what);

}  // namespace kiosk::media
