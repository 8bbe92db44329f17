// run: play, kept alive by a supervisor: for the machine that nobody watches.
#include <unistd.h>

#include <filesystem>
#include <optional>
#include <string>
#include <system_error>
#include <vector>

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

/// The folder that the show was started in may lie on a stick, and go: files are then still where
/// they were.
std::filesystem::path lasting(const std::filesystem::path& file) {
    std::error_code unknown;
    auto absolute = std::filesystem::absolute(file, unknown);
    return unknown ? file : absolute;
}

/// The words of the command line, with every file and folder in them named from the root.
std::vector<std::string> lasting(const Common& common, std::vector<std::string> words) {
    for (const auto& file :
         {std::optional(common.playlist), common.content_folder, common.config_file}) {
        if (!file || file->empty()) continue;
        const std::string given = file->string(), after_its_option = "=" + given;
        for (std::string& word : words) {
            if (word == given || word.ends_with(after_its_option))
                word.replace(word.size() - given.size(), given.size(), lasting(*file).string());
        }
    }
    return words;
}

}  // namespace

int run(const Common& common, const PlayOptions& options, const std::vector<std::string>& words) {
    const std::filesystem::path state = unattended::state_folder();
    const auto tell = unattended::journal({.file = state.empty() ? state : state / "journal.log"});
    const bool begins_anew = options.at > content::Duration{0};
    unattended::supervise({this_program(),
                           {"play", "--supervised"},
                           lasting(common, words),
                           lasting(common.playlist),
                           state,
                           begins_anew},
                          tell);
    return Exit::fine;
}

}  // namespace kiosk::commands
