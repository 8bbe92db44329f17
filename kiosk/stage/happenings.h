// What happens in the show and before it, as values for whoever keeps account: the supervisor's
// memory of where the show stands, and the statistics. Nothing here tells who anybody is; help
// pages are never among it (visit_tally.h). What is only to be read by an operator is a Note.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <variant>
#include <vector>

#include "show/program.h"

namespace kiosk::stage {

/// A player has begun.
struct Started {
    bool again = false;  ///< in the place of one that failed
};

/// An item is the one on the screen from now on.
struct ItemShown {
    std::string key;  ///< content::Item::key
    std::string language;
    show::Turn turn;
    std::filesystem::path file;  ///< its medium, or where its words are written
};
/// It is not any more.
struct ItemOver {
    std::string key;
    content::Duration lasted{0};  ///< in the loop's own time: while it is held, nothing is added
};
/// Somebody had the show go on before it was over.
struct ItemSkipped {
    std::string key;
};
struct ItemLeftOut {
    std::string key;
    std::string why;  ///< a clause: "is a text file"
};
/// Pictures of a film that came too late to be seen.
struct PicturesLate {
    std::string key;
    std::int64_t count = 0;
};

/// Nothing can be shown: the standby card is on.
struct StandbyShown {};

/// A page of the menu that a visitor opened, by its title in the menu's first language.
struct PageOpened {
    std::string title;
    std::string language;  ///< of the visitor then
    bool operator==(const PageOpened&) const = default;
};
/// A visit, told as a whole once it is over: of one that has been to help no more than came before.
struct Visited {
    int touches = 0;                     ///< fingers, buttons and keys that went down
    std::vector<PageOpened> pages;       ///< without the first one, which every visit begins with
    std::vector<std::string> languages;  ///< chosen
    std::vector<std::string> films;      ///< asked for, by the titles of their pages
    bool operator==(const Visited&) const = default;
};

using Happening = std::variant<Started, ItemShown, ItemOver, ItemSkipped, ItemLeftOut, PicturesLate,
                               StandbyShown, Visited>;

/// Called on the loop's thread: it must return at once.
using Report = std::function<void(const Happening&)>;

}  // namespace kiosk::stage
