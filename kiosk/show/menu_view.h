// What is on the screen of the menu at one moment, as a small value: a part of the scene. Two equal
// views look the same.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "show/action.h"
#include "show/operator_view.h"

namespace kiosk::show {

/// How a page is set.
struct MenuMode {
    std::string language;
    bool large_type = false;     ///< about a third larger
    bool high_contrast = false;  ///< white on black, thick edges
    bool operator==(const MenuMode&) const = default;
};

/// One page as it is laid out; what changes while it is on stands in MenuView.
struct MenuSheet {
    std::shared_ptr<const content::Menu> menu;  ///< null where `attended` is given
    PageNumber page = 0;
    std::size_t entry = 0;  ///< as Choose's
    bool enlarged = false;  ///< the chosen resource's QR code stands alone, large
    MenuMode mode;
    std::optional<AttendedSheet> attended{};  ///< the operator's, instead of a page of the menu
    bool operator==(const MenuSheet&) const = default;
};

/// "Still reading?" above the page, which is dimmed.
struct CountdownView {
    int seconds = 20;  ///< left, rounded up
    double share =
        1;  ///< of the bar that runs out: 1 at the beginning, 0 at the end; in steps of a 200th
    bool operator==(const CountdownView&) const = default;
};

/// A picture in an article that is there to be drawn.
struct MenuPicture {
    PageNumber page = 0;
    std::size_t passage = 0;  ///< of the article
    std::int64_t serial = 0;  ///< as PicturePage's
    bool operator==(const MenuPicture&) const = default;
};

struct MenuView {
    MenuSheet sheet;
    double scroll = 0;  ///< how far the page's scrolling part is moved up, in heights of the
                        ///< screen; a little beyond its ends while it rubber-bands
    std::optional<Action> pressed;  ///< under the finger: shown at once
    std::optional<Action> focused;  ///< by the keyboard: a ring around it
    std::optional<CountdownView> countdown;
    /// The page that this one slides over, and where it is: 0 outside, 1 at rest. Forward it comes
    /// from the right.
    std::optional<MenuSheet> leaving;
    double leaving_scroll = 0;
    double slide = 1;
    bool forward = true;
    double opacity = 1;                   ///< of the whole menu over the film, while it opens
    std::vector<MenuPicture> pictures{};  ///< of both pages; the others have still to come
    bool operator==(const MenuView&) const = default;
};

/// "Touch to learn more" at the foot right of the loop, or how to end the film on request.
struct HintView {
    std::string language;
    double on_plate = 0;  ///< how much of its plate is there: 1 over film and pictures, 0 on a
                          ///< card, which is its ground; between them while they fade
    double strength = 1;  ///< it breathes over film
    bool ends_film = false;
    bool operator==(const HintView&) const = default;
};

}  // namespace kiosk::show
