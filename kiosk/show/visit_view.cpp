// From a visit and a time to what is to be seen of it, and when that will change by itself.
#include <algorithm>

#include "show/ease.h"
#include "show/hint.h"
#include "show/limits.h"
#include "show/visit.h"

namespace kiosk::show {
namespace {

constexpr Duration countdown_step = Duration{countdown} / countdown_steps;

bool shows_page(const Visit& visit) {
    return std::holds_alternative<Reading>(visit.screen) ||
           std::holds_alternative<Countdown>(visit.screen);
}

double opened_by(const MenuWorld& world, const Visit& visit, Duration t) {
    return world.reduce_motion ? 1 : eased(visit.opened, opening, t);
}

double slid_by(const Visit& visit, Duration t) {
    return visit.left ? eased(visit.turned, page_slide, t) : 1;
}

MenuSheet sheet_of(const MenuWorld& world, const Visit& visit, const Level& level) {
    return {world.menu, level.page, level.entry, level.enlarged, visit.mode};
}

CountdownView countdown_at(const Countdown& counting, Duration t) {
    const Duration left =
        std::clamp<Duration>(counting.began + countdown - t, Duration{0}, countdown);
    const auto steps = (left + countdown_step - Duration{1}) / countdown_step;
    return {static_cast<int>(std::chrono::ceil<std::chrono::seconds>(left).count()),
            static_cast<double>(steps) / countdown_steps};
}

}  // namespace

std::optional<MenuView> view_at(const MenuWorld& world, const Visit& visit, Duration t) {
    if (!shows_page(visit)) return std::nullopt;
    const Level& level = visit.path.back();
    MenuView view;
    view.sheet = sheet_of(world, visit, level);
    view.scroll = position(level.scroll, t);
    view.pressed = visit.pressed;
    view.focused = visit.focused;
    if (const auto* counting = std::get_if<Countdown>(&visit.screen))
        view.countdown = countdown_at(*counting, t);
    view.slide = slid_by(visit, t);
    if (view.slide < 1) {
        view.leaving = sheet_of(world, visit, *visit.left);
        view.leaving_scroll = position(visit.left->scroll, t);
        view.forward = visit.forward;
    }
    view.opacity = opened_by(world, visit, t);
    return view;
}

void add_visit(Scene& scene, const MenuWorld& world, const Visit& visit, Duration t) {
    if (!is_visited(visit)) {
        const std::string& language =
            world.language.empty() ? world.menu->languages.front() : world.language;
        scene.hint = hint_over(scene, language);
        return;
    }
    scene.dim = shows_page(visit) ? menu_dim : 0;
    scene.menu = view_at(world, visit, t);
}

bool is_visited(const Visit& visit) {
    return !std::holds_alternative<Attract>(visit.screen);
}

std::optional<Duration> next_change(const MenuWorld& world, const Visit& visit, Duration t) {
    if (const auto* counting = std::get_if<Countdown>(&visit.screen)) {
        const auto steps = std::max<Duration>(t - counting->began, Duration{0}) / countdown_step;
        return std::min<Duration>(counting->began + (steps + 1) * countdown_step,
                                  counting->began + countdown);
    }
    if (!std::holds_alternative<Reading>(visit.screen)) return std::nullopt;
    return visit.touched + idle_time(world, visit);
}

bool is_seen_to_glide(const Visit& visit, Duration t) {
    return shows_page(visit) && is_seen_to_move(visit.path.back().scroll, t);
}

bool is_moving(const MenuWorld& world, const Visit& visit, Duration t) {
    if (!shows_page(visit)) return false;
    return slid_by(visit, t) < 1 || opened_by(world, visit, t) < 1 ||
           !at_rest(visit.path.back().scroll, t);
}

std::optional<PageNumber> page_on(const Visit& visit) {
    if (visit.path.empty()) return std::nullopt;
    return visit.path.back().page;
}

}  // namespace kiosk::show
