#include "draw/menu_overlays.h"

#include <algorithm>
#include <cmath>

#include "draw/frame.h"
#include "draw/patches.h"

namespace kiosk::draw {
namespace {

using Kind = Shape::Kind;

/// In units of the grid.
constexpr double feedback_line = 0.6, seam_width = 0.3;
constexpr double bar_width = 0.7, bar_to_viewport = 1.6, bar_to_edge = 0.6, least_thumb = 8;

int whole_pixels(double length) {
    return std::max(1, static_cast<int>(std::lround(length)));
}

class Overlays {
  public:
    Overlays(const show::MenuView& view, const Screen& screen)
        : view_(view), screen_(screen), unit_(grid(screen.width, screen.height)) {}

    /// `moved`: where the box is now, beside where it was laid out.
    void add(Kind kind, const Box& box, double radius, const SDL_Point& moved,
             const SDL_Rect& clip) {
        const auto round = [](double at) { return static_cast<int>(std::lround(at)); };
        const int left = round(box.left);
        const int top = round(box.top);
        const SDL_Rect place{left + moved.x, top + moved.y, std::max(1, round(box.right) - left),
                             std::max(1, round(box.bottom) - top)};
        const Shape shape{kind, std::min(radius, std::min(place.w, place.h) / 2.0),
                          kind == Kind::pressed || kind == Kind::focused
                              ? std::max(1.0, feedback_line * unit_)
                              : 0,
                          view_.sheet.mode.high_contrast};
        all_.push_back({shape, place, clip});
    }

    void add_feedback(const MenuTargets& page, const PageParts& parts, const Slide& slide) {
        add_feedback(Kind::pressed, view_.pressed, page, parts, slide);
        add_feedback(Kind::focused, view_.focused, page, parts, slide);
    }

    void add_bar(const PageParts& parts, const Slide& slide) {
        const int overflow = parts.scrolling_height - parts.viewport.h;
        if (overflow <= 0 || parts.viewport.h <= 0) return;
        const double width = whole_pixels(bar_width * unit_);
        const double right =
            std::min(parts.viewport.x + parts.viewport.w + bar_to_viewport * unit_ + width / 2,
                     screen_.width - bar_to_edge * unit_);
        const double top = parts.viewport.y;
        const double height = parts.viewport.h;
        const double thumb = std::min(
            height, std::max(height * height / parts.scrolling_height, least_thumb * unit_));
        const double at = top + (height - thumb) * std::clamp(parts.scroll, 0, overflow) / overflow;
        const SDL_Rect clip{0, 0, screen_.width, slide.foot};
        const SDL_Point moved{slide.shift, 0};
        add(Kind::track, {right - width, top, right, top + height}, width / 2, moved, clip);
        add(Kind::thumb, {right - width, at, right, at + thumb}, width / 2, moved, clip);
    }

    /// At the foot as long as something follows; at the head it comes in with the scroll.
    void add_folds(const MenuTargets& page, const PageParts& parts, const Slide& slide) {
        const SDL_Rect& view = parts.viewport;
        const SDL_Rect seen{view.x + slide.shift, view.y, view.w, view.h};
        const int foot = edge_of_fold(page.fold), head = edge_of_fold(page.head_fold);
        if (parts.scroll < page.overflow)
            add_fold(Kind::fold, foot, seen.y + seen.h - side_of(foot), seen);
        if (parts.scroll > 0)
            add_fold(Kind::head_fold, head, seen.y - std::max(0, side_of(head) - parts.scroll),
                     seen);
    }

    void add_seam(const Slide& slide) {
        if (slide.shift == 0) return;
        const int width = whole_pixels(seam_width * unit_);
        const int left = slide.shift > 0 ? slide.shift : screen_.width + slide.shift - width;
        add(Kind::seam,
            {static_cast<double>(left), 0, static_cast<double>(left) + width,
             static_cast<double>(slide.foot)},
            0, {0, 0}, whole_screen());
    }

    [[nodiscard]] SDL_Rect whole_screen() const { return {0, 0, screen_.width, screen_.height}; }
    [[nodiscard]] std::vector<Overlay> take() { return std::move(all_); }

  private:
    /// Of the shape that is painted about so high (patches.h).
    static int edge_of_fold(double height) {
        return (static_cast<int>(height) - middle_pixels) / 2;
    }

    void add_fold(Kind kind, int edge, int top, const SDL_Rect& seen) {
        if (edge <= 0) return;
        all_.push_back({{kind, static_cast<double>(edge), 0, view_.sheet.mode.high_contrast},
                        {seen.x, top, seen.w, side_of(edge)},
                        seen});
    }

    void add_feedback(Kind kind, const std::optional<show::Action>& action, const MenuTargets& page,
                      const PageParts& parts, const Slide& slide) {
        const Target* found = with_action(page, action);
        if (found == nullptr) return;
        if (found->scrolls) {
            const SDL_Rect& view = parts.viewport;
            add(kind, found->box, found->radius, {slide.shift, -parts.scroll},
                {view.x + slide.shift, view.y, view.w, view.h});
        } else if (found->box.top >= slide.foot) {
            add(kind, found->box, found->radius, {0, 0}, whole_screen());
        } else {
            add(kind, found->box, found->radius, {slide.shift, 0}, whole_screen());
        }
    }

    const show::MenuView& view_;
    const Screen& screen_;
    double unit_;
    std::vector<Overlay> all_;
};

}  // namespace

std::vector<Overlay> overlays_of(const show::MenuView& view, const MenuTargets& page,
                                 const PageParts& parts, const Slide& slide, const Screen& screen) {
    Overlays overlays(view, screen);
    overlays.add_folds(page, parts, slide);
    overlays.add_bar(parts, slide);
    overlays.add_seam(slide);
    // Beneath a countdown nothing answers to a finger that rests.
    if (!view.countdown) overlays.add_feedback(page, parts, slide);
    return overlays.take();
}

Composition compose(const show::MenuView& view, const MenuTargets& page, const PageParts& parts,
                    const PageParts* leaving, const Screen& screen) {
    const Slide slide = slide_of(view, parts, leaving, screen.width, screen.height);
    return {pieces_of(parts, leaving, slide, screen.width, screen.height),
            overlays_of(view, page, parts, slide, screen)};
}

std::vector<Overlay> overlays_of(const show::MenuView& view, const CountdownLayout& countdown,
                                 const Screen& screen) {
    Overlays overlays(view, screen);
    const double share = view.countdown ? std::clamp(view.countdown->share, 0.0, 1.0) : 0;
    Box running = countdown.bar;
    running.right = running.left + share * running.width();
    if (running.width() >= 1)
        overlays.add(Kind::running, running, running.height() / 2, {0, 0}, overlays.whole_screen());
    overlays.add_feedback(countdown.touched, {}, {0, screen.height});
    return overlays.take();
}

std::vector<SDL_Rect> shaded_by(const CountdownLayout& countdown, const Screen& screen) {
    const std::vector<Target>& targets = countdown.touched.targets;
    if (targets.size() == 1) return {{0, 0, screen.width, screen.height}};
    const Box& box = targets.back().box;
    const auto round = [](double at) { return static_cast<int>(std::lround(at)); };
    const int left = round(box.left), right = round(box.right);
    const int top = round(box.top), bottom = round(box.bottom);
    return {{0, 0, screen.width, top},
            {0, top, left, bottom - top},
            {right, top, screen.width - right, bottom - top},
            {0, bottom, screen.width, screen.height - bottom}};
}

}  // namespace kiosk::draw
