#include "draw/menu_pieces.h"

#include <algorithm>
#include <cmath>

namespace kiosk::draw {
namespace {

/// Pieces of one page at rest, moved and cut as they are added.
class Cutter {
  public:
    explicit Cutter(std::vector<Piece>& pieces) : pieces_(pieces) {}

    /// All that is seen of a page in `clip` when it is moved `shift` to the right.
    void add(const PageParts& page, bool leaving, int shift, const SDL_Rect& clip, int width,
             int height) {
        leaving_ = leaving;
        shift_ = shift;
        clip_ = clip;
        const SDL_Rect& view = page.viewport;
        const int right = view.x + view.w;
        const int bottom = view.y + view.h;
        fixed({0, 0, width, view.y});
        fixed({0, view.y, view.x, view.h});
        fixed({right, view.y, width - right, view.h});
        fixed({0, bottom, width, height - bottom});
        const int content_top = std::clamp(view.y - page.scroll, view.y, bottom);
        const int content_bottom =
            std::clamp(view.y - page.scroll + page.scrolling_height, content_top, bottom);
        fixed({view.x, view.y, view.w, content_top - view.y});
        put(true, {0, content_top - view.y + page.scroll, view.w, content_bottom - content_top},
            {view.x, content_top});
        fixed({view.x, content_bottom, view.w, bottom - content_bottom});
    }

  private:
    void fixed(const SDL_Rect& place) { put(false, place, {place.x, place.y}); }

    void put(bool scrolling, const SDL_Rect& source, const SDL_Point& to) {
        const SDL_Rect place{to.x + shift_, to.y, source.w, source.h};
        SDL_Rect seen;
        if (SDL_IntersectRect(&place, &clip_, &seen) != SDL_TRUE) return;
        pieces_.push_back(
            {leaving_,
             scrolling,
             {source.x + seen.x - place.x, source.y + seen.y - place.y, seen.w, seen.h},
             seen.x,
             seen.y});
    }

    std::vector<Piece>& pieces_;
    bool leaving_ = false;
    int shift_ = 0;
    SDL_Rect clip_{};
};

int bottom_of(const SDL_Rect& viewport, int height) {
    return viewport.h > 0 ? viewport.y + viewport.h : height;
}

}  // namespace

PageParts parts_of(const MenuTargets& page, const SDL_Point& scrolling, double scroll,
                   int screen_height) {
    const auto round = [](double at) { return static_cast<int>(std::lround(at)); };
    if (scrolling.x <= 0 || scrolling.y <= 0) return {};
    const int top = round(page.viewport.top);
    return {{round(page.viewport.left), top, scrolling.x, round(page.viewport.bottom) - top},
            scrolling.y,
            round(scroll * screen_height)};
}

Slide slide_of(const show::MenuView& view, const PageParts& page, const PageParts* leaving,
               int width, int height) {
    if (leaving == nullptr) return {0, height};
    const int left = static_cast<int>(std::lround((1 - std::clamp(view.slide, 0.0, 1.0)) * width));
    return {view.forward ? left : -left,
            std::max(bottom_of(page.viewport, height), bottom_of(leaving->viewport, height))};
}

std::vector<Piece> pieces_of(const PageParts& page, const PageParts* leaving, const Slide& slide,
                             int width, int height) {
    std::vector<Piece> pieces;
    Cutter cutter(pieces);
    if (leaving == nullptr || slide.shift == 0) {
        cutter.add(page, false, 0, {0, 0, width, height}, width, height);
        return pieces;
    }
    const int seam = slide.shift > 0 ? slide.shift : width + slide.shift;
    const SDL_Rect left{0, 0, seam, slide.foot};
    const SDL_Rect right{seam, 0, width - seam, slide.foot};
    cutter.add(*leaving, true, 0, slide.shift > 0 ? left : right, width, height);
    cutter.add(page, false, slide.shift, slide.shift > 0 ? right : left, width, height);
    cutter.add(page, false, 0, {0, slide.foot, width, height - slide.foot}, width, height);
    return pieces;
}

}  // namespace kiosk::draw
