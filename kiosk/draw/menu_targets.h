// Where everything on a page of the menu stands, and what answers to a touch there. Pure; knows no
// fonts.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "content/words.h"
#include "draw/fit.h"
#include "draw/layout.h"
#include "show/menu_view.h"

namespace kiosk::draw {

/// The screen, with its real size: touch targets and type have to be large enough in millimetres.
struct Screen {
    int width = 0, height = 0;  ///< pixels
    double pixels_per_mm = 0;
    bool operator==(const Screen&) const = default;
};

/// Something that can be touched. No two overlap; each is at least 20 mm and 64 px a side
/// (least_target).
struct Target {
    Box box;  ///< of one that scrolls: where it is with the page at its top
    show::Action action;
    double radius = 0;     ///< of its corners, for feedback that fits its form
    bool scrolls = false;  ///< with the page; outside the viewport it cannot be touched
};

/// The side that a target has at least, in pixels.
[[nodiscard]] double least_target(const Screen& screen);

/// Where a picture of an article goes, in the middle and as large as fits: the lay-out does not
/// wait for it.
struct PicturePlace {
    std::filesystem::path file;
    std::size_t passage = 0;  ///< of the article
    Box box;                  ///< whole pixels; where it is with the page at its top
};

/// What stands on the screen, for whoever asks where to touch and which pictures are wanted.
struct MenuTargets {
    std::vector<Target> targets;
    Box viewport;  ///< the part that scrolls; the whole middle of the page
    double overflow =
        0;  ///< how much longer the page is than the viewport, pixels; 0: it does not scroll
    double fold = 0;  ///< of the viewport's foot, in which what goes on beneath it fades, pixels
    double head_fold = 0;                  ///< the same of its head, once it is scrolled
    bool leafs = false;                    ///< a swipe to the side leafs on or back
    std::vector<PicturePlace> pictures{};  ///< they scroll with the page
};

/// What can be touched at a point; null: nothing. `scroll` in pixels.
[[nodiscard]] const Target* target_at(const MenuTargets& page, double x, double y, double scroll);

/// What does that; null where nothing does.
[[nodiscard]] const Target* with_action(const MenuTargets& page,
                                        const std::optional<show::Action>& action);

/// Where the keyboard's focus goes.
enum class Direction { up, down, left, right, next, previous };
/// Never null unless there is no target at all. From nothing: the first of the page's own.
[[nodiscard]] const Target* focus_from(const MenuTargets& page,
                                       const std::optional<show::Action>& focused,
                                       Direction direction);

}  // namespace kiosk::draw
