#include "draw/menu_drawing.h"

#include "draw/menu_frame.h"
#include "draw/page_kinds.h"

namespace kiosk::draw {

MenuLayout lay_out_page(const show::MenuSheet& sheet, const Screen& screen,
                        const content::Words& words, const Measure& measure) {
    const PageContext page{sheet, words, measure, menu_scale(screen, sheet.mode)};
    MenuLayout layout;
    const Box middle = put_frame(page, layout);
    std::visit([&](const auto& kind) { put_page(page, layout, kind, middle); }, page.page().what);
    return layout;
}

}  // namespace kiosk::draw
