#include "stage/focus.h"

#include <algorithm>

#include "stage/limits.h"

namespace kiosk::stage {

std::optional<draw::Direction> direction_of(Key key) {
    switch (key) {
        case Key::up:
            return draw::Direction::up;
        case Key::down:
            return draw::Direction::down;
        case Key::left:
            return draw::Direction::left;
        case Key::right:
            return draw::Direction::right;
        case Key::next:
            return draw::Direction::next;
        case Key::previous:
            return draw::Direction::previous;
        case Key::choose:
        case Key::back:
            break;
    }
    return std::nullopt;
}

const draw::Target* next_focus(const draw::MenuTargets& page,
                               const std::vector<show::Action>& offered,
                               std::optional<show::Action> from, draw::Direction direction) {
    for (std::size_t i = 0; i < page.targets.size(); ++i) {
        const draw::Target* found = draw::focus_from(page, from, direction);
        if (show::is_among(offered, found->action)) return found;
        from = found->action;
    }
    return nullptr;
}

double scroll_to(const draw::Target& target, const draw::MenuTargets& page, double scrolled) {
    const double below = target.box.bottom - scrolled - (page.viewport.bottom - page.fold);
    const double above = page.viewport.top + page.head_fold - (target.box.top - scrolled);
    // At its ends nothing fades.
    if (below > 0) return std::clamp(page.overflow - scrolled, 0.0, below);
    return above > 0 ? -std::clamp(scrolled, 0.0, above) : 0;
}

double scroll_for(draw::Direction direction, const draw::MenuTargets& page, double scrolled) {
    using draw::Direction;
    const bool on = direction == Direction::down || direction == Direction::next;
    const bool back = direction == Direction::up || direction == Direction::previous;
    const double left = on ? page.overflow - scrolled : back ? scrolled : 0;
    const bool leads_to_row =
        std::any_of(page.targets.begin(), page.targets.end(), [&](const draw::Target& target) {
            const double by = target.scrolls ? scroll_to(target, page, scrolled) : 0;
            return on ? by > 0 : by < 0;
        });
    if (left < 1 || leads_to_row) return 0;
    const double by = std::min(left, key_page * page.viewport.height());
    return on ? by : -by;
}

}  // namespace kiosk::stage
