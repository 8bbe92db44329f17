#include "stage/projector.h"

#include <algorithm>
#include <utility>

#include "stage/limits.h"
#include "stage/wall.h"

namespace kiosk::stage {

using show::Scene;
using show::Time;

Projector::Projector(Screen& screen, DeckOf deck_of, draw::Pictures pictures)
    : screen_(screen),
      deck_of_(std::move(deck_of)),
      source_(std::move(pictures)),
      ticks_(screen.tick()) {}

Time Projector::sees(Time t) {
    tick_ = screen_.has_vsync() ? ticks_.after(t) : ticks_.at(t);
    seen_ = ticks_.shows(tick_);
    return seen_;
}

namespace {

/// Nothing of the loop is seen behind the menu: whatever it shows is the same picture.
void set_aside_loop(Scene& scene) {
    scene.page = show::StandbyPage{};
    scene.incoming.reset();
    scene.captions.clear();
    scene.dim = 0;
}

}  // namespace

/// The same scene with each moment of a film replaced by the number of its frame: equal, if nothing
/// has to be drawn.
Scene Projector::as_drawn(Scene scene) {
    const auto number = [this](show::Page& page) {
        if (auto* picture = std::get_if<show::PicturePage>(&page)) {
            Deck& deck = deck_of_(picture->serial);
            deck.watch(*picture, seen_, ticks_.period());
            picture->media_time = show::Duration{deck.frame_number(*picture)};
        }
    };
    number(scene.page);
    if (scene.incoming) number(*scene.incoming);
    if (scene.menu && scene.menu->opacity >= 1) set_aside_loop(scene);
    return scene;
}

bool Projector::draw(const Scene& scene) {
    if (!screen_.is_open()) screen_.open();  // decoders are at work meanwhile
    Scene wished = as_drawn(scene);
    const bool is_another = !drawn_ || *drawn_ != wished;
    if (!is_another && !damaged_) return false;
    const bool is_standby = std::holds_alternative<show::StandbyPage>(scene.page);
    if (!shown_ && is_standby && seen_ < standby_after)
        return false;  // the first picture may come in a moment
    const Time before = steady_now();
    screen_.draw(scene, source_);
    deck_of_(0).take_planes(screen_.plane_side());  // the renderer may have failed
    const bool waits = screen_.has_vsync();
    const Time drawn = steady_now();
    screen_.present();
    cost_ = (cost_ + (waits ? drawn : steady_now()) - before) / 2;
    if (is_another) ++pictures_;
    damaged_ = false;
    drawn_ = std::move(wished);
    drawn_at_ = tick_;
    shown_ = true;
    return waits;
}

/// Where presenting blocks until the tick, it has to begin after the tick before.
Time Projector::wake_for(Time tick) const {
    return screen_.has_vsync() ? tick - ticks_.period() * 3 / 4 : tick;
}

std::optional<Time> Projector::next(const Scene& scene, bool moving, std::optional<Time> change,
                                    bool film_moves) {
    std::optional<Time> due;
    starving_ = false;
    const bool is_covered = scene.menu && scene.menu->opacity >= 1;
    moves_ = film_moves && !is_covered && scene.incoming.has_value();
    const auto at_latest = [&](Time tick) {
        due = std::min(due.value_or(Time::max()), wake_for(tick));
    };
    const auto film = [&](const show::Page& page) {
        const auto* picture = std::get_if<show::PicturePage>(&page);
        if (picture == nullptr || !film_moves) return;
        const Deck& deck = deck_of_(picture->serial);
        const auto next = deck.next_frame(*picture);
        if (next) at_latest(ticks_.nearest(seen_ + *next - picture->media_time));
        const bool is_due = next && *next - picture->media_time < picture_due_soon;
        const bool starves = deck.starving(*picture);
        moves_ = moves_ || (!is_covered && (is_due || starves));
        starving_ = starving_ || starves;
    };
    film(scene.page);
    if (scene.incoming) film(*scene.incoming);
    if (moving) at_latest(drawn_at_ + ticks_per_picture(cost_, ticks_.period()) * ticks_.period());
    if (change) at_latest(ticks_.nearest(*change));
    return due;
}

}  // namespace kiosk::stage
