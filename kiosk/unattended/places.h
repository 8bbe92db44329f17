// Where configuration, cache and state lie: by XDG, by what the service manager says, else beside
// the program.
#pragma once

#include <filesystem>
#include <optional>

namespace kiosk::unattended {

/// The one given; else that of $XDG_CONFIG_HOME, of /etc, or the shipped one: the first that
/// exists.
[[nodiscard]] std::filesystem::path configuration_file(
    const std::optional<std::filesystem::path>& given);

/// What was learnt of media files: under $CACHE_DIRECTORY (systemd), $XDG_CACHE_HOME or ~/.cache;
/// empty where there is no such place. The folder is made if need be.
[[nodiscard]] std::filesystem::path probe_store();

/// What was learnt of this machine's renderer: beside the probe store.
[[nodiscard]] std::filesystem::path render_store();

/// What must outlive the program: $STATE_DIRECTORY (systemd), else awareness-kiosk in
/// $XDG_STATE_HOME or ~/.local/state; empty where there is no such place. It may not be there yet.
[[nodiscard]] std::filesystem::path state_folder();

}  // namespace kiosk::unattended
