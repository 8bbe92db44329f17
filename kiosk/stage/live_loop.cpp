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
    if (is_beginning()) try_to_begin(now);
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
    const std::set<std::size_t> bad = bad_from_the_beginning();
    const Time at = performance_.entry ? Time{0} : performance_.at;
    if (at > Time{0}) {
        const auto may_show = [&bad](std::size_t item) { return !bad.contains(item); };
        const auto missing =
            show::missing_length(*world_.playlist, world_.seed, world_.lengths, may_show, at);
        if (missing) {
            book_.hurry(*media_file(world_.playlist->items[*missing]));
            return;
        }
    }
    enter(at, bad);
    for (const std::size_t item : bad) {
        leave_out(item, now.t);
        performance_.report(ItemLeftOut{world_.playlist->items[item].key, why_left_out(item)});
    }
}

void LiveLoop::enter(Time at, const std::set<std::size_t>& bad) {
    state_ = show::begin(world_, at, bad);
    if (!performance_.entry) return;
    const auto& [place, after] = *performance_.entry;
    const auto walk = after ? show::walk_after : show::walk_at;
    state_->walk = walk(*world_.playlist, world_.seed, place, show::everything);
}

std::set<std::size_t> LiveLoop::bad_from_the_beginning() const {
    const auto& items = world_.playlist->items;
    std::set<std::size_t> left_out;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (performance_.leave_out.contains(items[i].key)) left_out.insert(i);
    }
    std::set<std::size_t> bad = known_bad(*world_.playlist, book_);
    if (left_out.size() < items.size()) bad.merge(left_out);
    return bad;
}

std::string LiveLoop::why_left_out(std::size_t item) const {
    const content::Item& left_out = world_.playlist->items[item];
    if (performance_.leave_out.contains(left_out.key)) return "was on when the player crashed";
    const auto* file = media_file(left_out);
    const media::Probe* probe = file == nullptr ? nullptr : book_.find(*file);
    return probe == nullptr ? "" : probe->error;
}

void LiveLoop::leave_out(std::size_t item, Time t) {
    left_out_.add(item, source_file(world_.playlist->items[item]));
    look_at_left_out_ = t + left_out_tick;
}

void LiveLoop::take_back(const Moment& now) {
    if (now.t < look_at_left_out_ || left_out_.empty()) return;
    look_at_left_out_ = now.t + left_out_tick;
    for (const std::size_t item : left_out_.changed()) {
        if (const auto* file = media_file(world_.playlist->items[item])) book_.renew(*file);
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
    const content::Item& item = world_.playlist->items[on->turn.item];
    performance_.report(ItemShown{shown_, on->language, on->turn, source_file(item)});
    performance_.tell({Note::Weight::shown, shown_});  // behind it: whoever reads it can rely on it
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
