#include "stage/live_loop.h"

#include <utility>

#include "stage/limits.h"
#include "stage/wall.h"

namespace kiosk::stage {

using show::Time;

LiveLoop::LiveLoop(const Performance& performance, const DeckSettings& settings,
                   media::Nursery& nursery, MediaBook& book,
                   std::function<void(const show::Page&)> prepare)
    : performance_(performance),
      book_(book),
      prepare_(std::move(prepare)),
      world_(world_of(performance, book)),
      deck_(nursery, performance, settings) {}

void LiveLoop::go_on(const Moment& now) {
    if (!state_) try_to_begin(now);
    if (!state_) return;
    for (const show::Event& event : deck_.poll(now.t)) {
        happen(event, now.own);
        if (!std::holds_alternative<show::Failed>(event)) continue;
        for (const std::size_t item : state_->left_out) leave_out(item, now.t);
    }
    take_back(now);
    happen(show::Tick{wall_time()}, now.own);
    const std::vector<show::Appearance> wanted = show::wanted(*state_);
    for (const show::Appearance& appearance : wanted) make_ready(appearance);
    deck_.want(wanted, now.t);
    if (!wanted.empty()) first_wanted_ = wanted.front().serial;
    tell_what_is_shown(now.own);
}

/// Entering at a time waits for the lengths of what comes before it.
void LiveLoop::try_to_begin(const Moment& now) {
    const std::set<std::size_t> bad = known_bad(*world_.playlist, book_);
    if (performance_.at > Time{0}) {
        const auto may_show = [&bad](std::size_t item) { return !bad.contains(item); };
        const auto missing = show::missing_length(*world_.playlist, world_.seed, world_.lengths,
                                                  may_show, performance_.at);
        if (missing) {
            book_.hurry(*media_file(world_.playlist->items[*missing]));
            return;
        }
    }
    state_ = show::begin(world_, performance_.at, bad);
    for (const std::size_t item : bad) {
        leave_out(item, now.t);
        const media::Probe* probe = book_.find(*media_file(world_.playlist->items[item]));
        performance_.report(
            ItemLeftOut{world_.playlist->items[item].key, probe == nullptr ? "" : probe->error});
    }
}

void LiveLoop::leave_out(std::size_t item, Time t) {
    left_out_.add(item, *media_file(world_.playlist->items[item]));
    look_at_left_out_ = t + left_out_tick;
}

void LiveLoop::take_back(const Moment& now) {
    if (now.t < look_at_left_out_ || left_out_.empty()) return;
    look_at_left_out_ = now.t + left_out_tick;
    for (const std::size_t item : left_out_.changed()) {
        book_.renew(*media_file(world_.playlist->items[item]));
        happen(show::Restored{item}, now.own);
    }
}

/// A card is laid out, and a clip's length found out, before its turn.
void LiveLoop::make_ready(const show::Appearance& appearance) {
    if (appearance.serial <= made_ready_) return;
    made_ready_ = appearance.serial;
    const content::Item& item = world_.playlist->items[appearance.turn.item];
    if (const auto* card = std::get_if<content::Card>(&item.what)) {
        prepare_(
            show::CardPage{appearance.serial, {world_.playlist, card}, appearance.language, 0});
    }
    if (const auto* clip = std::get_if<content::Clip>(&item.what)) book_.hurry(*clip);
}

void LiveLoop::tell_what_is_shown(Time own) {
    const auto* playing = std::get_if<show::Playing>(&state_->screen);
    const auto* crossing = std::get_if<show::Crossing>(&state_->screen);
    const show::Appearance* on = playing != nullptr    ? &playing->on
                                 : crossing != nullptr ? &crossing->to.on
                                                       : nullptr;
    const show::Serial serial = on == nullptr ? 0 : on->serial;
    if (serial == told_) return;
    told_ = serial;
    if (!shown_.empty()) performance_.report(ItemOver{shown_, own - shown_since_});
    shown_ = on == nullptr ? std::string() : world_.playlist->items[on->turn.item].key;
    shown_since_ = own;
    if (on == nullptr) {
        performance_.tell({Note::Weight::shown, "standby"});
        performance_.report(StandbyShown{});
        return;
    }
    performance_.tell({Note::Weight::shown, shown_});
    performance_.report(ItemShown{shown_, on->language, on->turn});
}

show::Scene LiveLoop::scene_at(Time own) const {
    if (state_) return show::scene_at(world_, *state_, own);
    show::Scene scene;
    scene.page = show::StandbyPage{world_.playlist->title, world_.playlist->languages.front()};
    return scene;
}

std::optional<Time> LiveLoop::next_change() const {
    return state_ ? show::next_change(world_, *state_) : std::nullopt;
}

std::vector<show::Voice> LiveLoop::voices() const {
    return state_ ? show::voices(world_, *state_) : std::vector<show::Voice>();
}

}  // namespace kiosk::stage
