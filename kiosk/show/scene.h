// What is on the screen at one moment, as a small value. Two equal scenes need no drawing.
// The show makes scenes, the canvas draws them; neither clock, pixel nor window is known here.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "content/playlist.h"
#include "show/menu_view.h"

namespace kiosk::show {

using content::Duration;

/// Names one appearance of one item; never used twice. Frames, sound and cached cards are found by
/// it.
using Serial = std::int64_t;

/// A film, slide or picture: the frame of `serial` that belongs to `media_time` (0 at the clip's
/// in-point; always 0 for a picture that stands still). Letterboxed on the ground colour.
struct PicturePage {
    Serial serial = 0;
    Duration media_time{0};
    bool has_placed_captions = false;  ///< words in it that stand where they were made to stand
    bool operator==(const PicturePage&) const = default;
};

/// A statement set in type. `rise` tells how far it still is from its place: 1 at the begin of its
/// fade, 0 at rest.
struct CardPage {
    Serial serial = 0;
    std::shared_ptr<const content::Card> card;
    std::string language;
    double rise = 0;
    bool operator==(const CardPage& other) const {
        return serial == other.serial && language == other.language && rise == other.rise;
    }
};

/// A board set in type as a card is, and as it stands now.
struct BoardPage {
    Serial serial = 0;
    std::shared_ptr<const content::BoardCard> card;
    std::string language;
    double rise = 0;          ///< as CardPage's
    std::size_t showing = 0;  ///< how often this board was on before: more lots than fit take turns
    bool operator==(const BoardPage& other) const {
        return serial == other.serial && language == other.language && rise == other.rise;
    }
};

/// The card that stands when nothing else may: motif, title, "The film begins in a moment", the
/// help line.
struct StandbyPage {
    std::string title;
    std::string language;
    bool operator==(const StandbyPage&) const = default;
};

/// What fills the screen. Always opaque.
using Page = std::variant<StandbyPage, PicturePage, CardPage, BoardPage>;

/// A caption on its plate in the lower third: at most two lines, parted by "\n".
struct Caption {
    std::string text;
    double opacity = 1;
    bool operator==(const Caption&) const = default;
};

struct Scene {
    Page page;
    /// The page that fades in over `page`, at `mix` between 0 and 1 (already eased).
    std::optional<Page> incoming;
    double mix = 0;
    std::vector<Caption> captions;
    std::optional<HintView> hint{};
    double dim = 0;                  ///< how dark the film is behind the menu: 0 as it is, 1 black
    std::optional<MenuView> menu{};  ///< above everything
    double shade = 0;                ///< how dark all of it is: 0 as it is, 1 black

    bool operator==(const Scene&) const = default;
};

}  // namespace kiosk::show
