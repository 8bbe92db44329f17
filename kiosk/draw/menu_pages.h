// The pages of the menu that a canvas has laid out, in memory or as textures. Those that every
// visitor comes by stay; of the others the oldest go. Must not know how they are drawn.
#pragma once

#include "draw/kept.h"
#include "draw/limits.h"
#include "draw/menu_targets.h"

namespace kiosk::draw {

/// Page has what it was laid out from, `what` and `screen`, and its `targets` and bytes().
template <typename Page>
class MenuPages {
  public:
    /// The page as it was laid out, else as `make` makes it. It holds until the next frame_drawn(),
    /// but for the next call that has to make one.
    template <typename Make>
    [[nodiscard]] Page& page(const show::MenuSheet& sheet, const Screen& screen, const Make& make) {
        if (Page* found = find(sheet, screen)) return *found;
        return pages_.make(make());
    }

    /// Says that a frame of this page has been drawn.
    void frame_drawn(const show::MenuSheet& shown, const Screen& screen) {
        if (shown.menu != nullptr) {
            for (const show::PageNumber page : {show::PageNumber{0}, shown.menu->help})
                (void)find({shown.menu, page, 0, false, shown.mode}, screen);
        }
        pages_.trim(before_);
        before_ = pages_.now();
    }

    /// Says that a page was made ahead of its time.
    void trim(std::size_t before) { pages_.trim(before); }
    [[nodiscard]] std::size_t now() const { return pages_.now(); }

  private:
    Page* find(const show::MenuSheet& sheet, const Screen& screen) {
        return pages_.find(
            [&](const Page& page) { return page.screen == screen && page.what == sheet; });
    }

    Kept<Page> pages_{most_menu_bytes};
    std::size_t before_ = 0;  ///< the last frame's end
};

}  // namespace kiosk::draw
