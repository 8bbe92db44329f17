// A board: the lots of a silent auction, or how far the sale is on its way to its goal. From a
// small file of its own that organizers edit while the show runs. Does not know where it is shown.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "content/diagnostic.h"
#include "content/reading.h"
#include "content/text.h"

namespace kiosk::content {

/// A thermometer. `target` is above 0; `raised` may pass it.
struct Goal {
    Translations<std::string> title;
    std::string raised_as_written, target_as_written;  ///< "$1,240": as it is shown
    double raised = 0, target = 1;                     ///< the numbers in them

    bool operator==(const Goal&) const = default;
};

/// Something to bid for.
struct Lot {
    Translations<std::string> name;
    std::string bid;  ///< the highest so far, as it is shown; empty: none yet

    bool operator==(const Lot&) const = default;
};

struct Board {
    Translations<std::string> title, note;
    bool is_sample = false;  ///< says so on the screen, and check asks for the real one
    std::optional<Goal> goal;
    std::vector<Lot> lots;

    bool operator==(const Board&) const = default;
};

/// A board, and the file that is read again whenever it changes.
struct BoardFile {
    std::filesystem::path file;
    std::filesystem::path shown_as;  ///< as the organizer knows it
    Board board;

    bool operator==(const BoardFile&) const = default;
};

/// How far it is, in words: the pattern has places for {raised} and {target}.
[[nodiscard]] std::string raised_of(const Goal& goal, std::string pattern);

/// All that a board puts on the screen, in the order of the file.
[[nodiscard]] std::vector<Translations<std::string>> texts_of(const Board& board);

struct LoadedBoard {
    std::optional<Board> board;  ///< nothing: it is not well-formed, or has neither goal nor lots
    Diagnostics diagnostics;
};

/// Never throws for what a file says. `shown_as` is how the organizer knows the file; missing
/// translations into `languages` are warned of.
[[nodiscard]] LoadedBoard load_board(const std::filesystem::path& file,
                                     const std::filesystem::path& shown_as,
                                     const std::vector<std::string>& languages = {},
                                     Reading* reading = nullptr);

}  // namespace kiosk::content
