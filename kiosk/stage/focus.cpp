#include "stage/focus.h"

#include <algorithm>

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
        if (std::find(offered.begin(), offered.end(), found->action) != offered.end()) return found;
        from = found->action;
    }
    return nullptr;
}

double scroll_to(const draw::Target& target, const draw::MenuTargets& page, double scrolled) {
    const double below = target.box.bottom - scrolled - (page.viewport.bottom - page.fold);
    const double above = page.viewport.top - (target.box.top - scrolled);
    // At its end nothing fades.
    if (below > 0) return std::clamp(page.overflow - scrolled, 0.0, below);
    return above > 0 ? -above : 0;
}

}  // namespace kiosk::stage
