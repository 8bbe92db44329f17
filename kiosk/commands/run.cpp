// run: play, kept alive by a supervisor: for the machine that nobody watches.
#include <unistd.h>

#include <filesystem>
#include <system_error>

#include "commands/options.h"
#include "unattended/journal.h"
#include "unattended/places.h"
#include "unattended/supervisor.h"

namespace kiosk::commands {

namespace {

/// By its own name, which a player that is listed then has too; an installed update is found there
/// at the next start.
std::string this_program() {
    const std::filesystem::path link = "/proc/self/exe";
    std::error_code unknown;
    const auto program = std::filesystem::read_symlink(link, unknown);
    return std::filesystem::exists(program, unknown) ? program.string() : link.string();
}

}  // namespace

int run(const Common& common, const PlayOptions& options, const std::vector<std::string>& words) {
    const std::filesystem::path state = unattended::state_folder();
    const auto tell = unattended::journal({.file = state.empty() ? state : state / "journal.log"});
    const bool begins_anew = options.at > content::Duration{0};
    unattended::supervise(
        {this_program(), {"play", "--supervised"}, words, common.playlist, state, begins_anew},
        tell);
    return Exit::fine;
}

}  // namespace kiosk::commands
