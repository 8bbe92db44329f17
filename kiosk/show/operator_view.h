// What of the operator's keypad and page is on the screen at one moment, as a small value: a part
// of the menu's sheet, so that both are laid out and drawn by the same means. Two equal views look
// the same.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace kiosk::show {

/// What the page tells of the show. Times are those of the wall, "10:42:05".
struct OperatorNews {
    struct Item {
        std::string name;
        std::string begins;  ///< empty: not known yet
        bool operator==(const Item&) const = default;
    };
    struct LeftOut {
        std::string name, why;
        bool operator==(const LeftOut&) const = default;
    };
    struct Edit {
        std::string at;
        bool taken = true;                ///< else the last good content goes on
        std::vector<std::string> errors;  ///< where it is taken, each has left something out
        std::vector<std::string> warnings;
        bool operator==(const Edit&) const = default;
    };
    struct Day {
        int visits = 0, touches = 0, items = 0;
        bool operator==(const Day&) const = default;
    };

    std::optional<Item> on;  ///< nothing: the standby card
    std::vector<Item> next;
    std::vector<LeftOut> left_out;
    std::optional<Edit> edit;  ///< the last one
    std::optional<Day> today;  ///< nothing where no account is kept
    bool operator==(const OperatorNews&) const = default;
};

/// The PIN is asked for.
struct KeypadSheet {
    std::size_t digits = 0;   ///< typed
    bool checks = false;      ///< what was typed is looked at
    bool was_wrong = false;   ///< what was typed before
    int seconds_to_wait = 0;  ///< until it may be tried again
    bool operator==(const KeypadSheet&) const = default;
};

struct OperatorSheet {
    /// Made anew when something of it has changed; never null.
    std::shared_ptr<const OperatorNews> news;
    std::vector<std::string> languages;
    int volume = 10, brightness = 10;  ///< tenths
    bool can_reload = false;
    bool asks_to_quit = false;  ///< whether that is really meant
    bool operator==(const OperatorSheet&) const = default;
};

using AttendedSheet = std::variant<KeypadSheet, OperatorSheet>;

}  // namespace kiosk::show
