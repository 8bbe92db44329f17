// What stands on the command line, as values.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "content/playlist.h"
#include "stage/deed.h"
#include "stage/performance.h"
#include "stage/render_choice.h"
#include "unattended/edition.h"
#include "unattended/supervisor.h"

namespace kiosk::commands {

/// Exit codes, relied on from outside. The last two are between a player and its supervisor: it was
/// told to stop by a signal, not by who stands before the screen; it has found no display.
enum Exit {
    fine = unattended::wanted_end,
    content_at_fault = 1,
    command_line_at_fault = 2,
    machine_at_fault = 3,
    stopped = 4,
    no_display = unattended::end_without_display,
};

struct Size {
    int width = 0, height = 0;  ///< pixels
};

/// For every verb.
using Common = unattended::ContentPlaces;

/// For the verbs that show the show.
struct Showing {
    std::string language;  ///< empty: the playlist's
    std::uint64_t seed = 1;
    content::Duration at{0};
};

struct PlayOptions : Showing {
    std::optional<Size> window;  ///< nothing: full screen
    bool once = false;
    bool mute = false;
    stage::RenderWish render = stage::RenderWish::automatic;
    // What a supervisor tells its player:
    bool supervised = false;
    bool again = false;      ///< in the place of one that died
    std::uint64_t told = 0;  ///< number_of the findings that the one before has told
    bool without_menu = false, standby_only = false;
    std::optional<stage::Entry> entry;
    std::set<std::string> leave_out;  ///< as stage::Performance's
};

struct Rate {
    int num = 30, den = 1;  ///< frames a second
};

struct RecordOptions : Showing {
    std::filesystem::path film;
    Size size{1366, 768};
    Rate fps;
    std::optional<content::Duration> duration;
    std::optional<content::LocalTime> wall_clock;
    stage::Deeds deeds;  ///< of a visitor who is played
};

struct ReportOptions {
    std::optional<std::filesystem::path> state_folder;
    std::optional<std::chrono::sys_days> from, to;  ///< both counted
    std::optional<std::filesystem::path> csv;       ///< empty: standard output
    std::optional<std::filesystem::path> png;
};

struct PinOptions {
    std::optional<std::filesystem::path> config_file;
};

[[nodiscard]] int pin(const PinOptions& options);
[[nodiscard]] int play(const Common& common, const PlayOptions& options);
/// `words`: those of the command line behind the verb, for the player.
[[nodiscard]] int run(const Common& common, const PlayOptions& options,
                      const std::vector<std::string>& words);
[[nodiscard]] int check(const Common& common);
[[nodiscard]] int record(const Common& common, const RecordOptions& options);
[[nodiscard]] int report(const ReportOptions& options);

}  // namespace kiosk::commands
