// A menu with every kind of page, in three languages, made by hand: what the tests of this room lay
// out and draw. What it states is what the shipped menu states.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "kiosk/draw/laid_out_menu.h"

namespace kiosk::draw::sample {

[[nodiscard]] std::shared_ptr<const content::Menu> menu();

/// One page in one state, by a name for its picture.
struct View {
    const char* name = nullptr;
    content::PageNumber page = 0;
    std::size_t entry = 0;
    bool enlarged = false;
    bool is_state = false;  ///< another state of a page that is there already
};

/// Every kind of page at least once.
[[nodiscard]] const std::vector<View>& views();
[[nodiscard]] show::MenuSheet sheet(const View& view, const show::MenuMode& mode);

/// A screen of this size in pixels and diagonal in inches.
[[nodiscard]] Screen screen(int width, int height, double inches);

/// The page as it is seen, scrolled by so many pixels.
[[nodiscard]] Surface seen(const LaidOutMenu& page, int scroll = 0);

}  // namespace kiosk::draw::sample
