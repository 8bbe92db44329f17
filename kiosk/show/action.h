// What a visitor can ask for: the same whether by finger, mouse, key or presenter. Knows nothing of
// places on a screen.
#pragma once

#include <algorithm>
#include <variant>
#include <vector>

#include "content/menu.h"

namespace kiosk::show {

using content::PageNumber;

/// To a page that the one on the screen leads to.
struct OpenPage {
    PageNumber page = 0;
    bool operator==(const OpenPage&) const = default;
};
/// To the help page, from anywhere.
struct GetHelp {
    bool operator==(const GetHelp&) const = default;
};
/// To the page before; from the first one to the film.
struct GoBack {
    bool operator==(const GoBack&) const = default;
};
/// To the film at once, forgetting everything.
struct ClearScreen {
    bool operator==(const ClearScreen&) const = default;
};
struct ChooseLanguage {
    std::size_t index = 0;  ///< into Menu::languages
    bool operator==(const ChooseLanguage&) const = default;
};
/// An entry of the page: a resource, a fact, a letter (0 stands for all letters).
struct Choose {
    std::size_t entry = 0;
    bool operator==(const Choose&) const = default;
};
/// The entry before or after.
struct LeafBy {
    int by = 1;  ///< -1 or 1
    bool operator==(const LeafBy&) const = default;
};
/// The QR code of the chosen resource, large; again: small.
struct Enlarge {
    bool operator==(const Enlarge&) const = default;
};
struct SwitchLargeType {
    bool operator==(const SwitchLargeType&) const = default;
};
struct SwitchHighContrast {
    bool operator==(const SwitchHighContrast&) const = default;
};
/// The answer to "Still reading?".
struct Stay {
    bool operator==(const Stay&) const = default;
};
/// Plays the film of a page, full screen, on request; on the screen it ends with any touch.
struct WatchFilm {
    PageNumber page = 0;
    bool operator==(const WatchFilm&) const = default;
};
/// What only the operator can ask for: never offered to a visitor.
struct Operate {
    enum class What {
        type,  ///< `digit`
        erase,
        enter,
        softer,
        louder,
        darker,
        brighter,
        skip,
        reload,
        quit,
    } what = What::type;
    int digit = 0;
    bool operator==(const Operate&) const = default;
};

using Action = std::variant<OpenPage, GetHelp, GoBack, ClearScreen, ChooseLanguage, Choose, LeafBy,
                            Enlarge, SwitchLargeType, SwitchHighContrast, Stay, WatchFilm, Operate>;

[[nodiscard]] inline bool is_among(const std::vector<Action>& offered, const Action& action) {
    return std::find(offered.begin(), offered.end(), action) != offered.end();
}

}  // namespace kiosk::show
