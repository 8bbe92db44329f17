#include "stage/live_loop.h"

#include <algorithm>
#include <utility>

#include "stage/limits.h"
#include "stage/wall.h"

namespace kiosk::stage {

namespace fs = std::filesystem;
using show::Time;

LiveLoop::LiveLoop(const Performance& performance, const DeckSettings& settings,
                   media::Nursery& nursery, MediaBook& book,
                   std::function<void(const show::Page&)> prepare)
    : performance_(performance),
      book_(book),
      prepare_(std::move(prepare)),
      world_(world_of(performance, book)),
      deck_(nursery, performance, settings),
      boards_(performance.tell) {}

void LiveLoop::go_on(const Moment& now) {
    if (is_beginning()) try_to_begin();
    if (!state_) return;
    for (const show::Event& event : deck_.poll(now.t)) happen(event, now.own);
    happen(show::Tick{wall_time()}, now.own);
    const std::vector<show::Appearance> wanted = show::wanted(*state_);
    for (const show::Appearance& appearance : wanted) make_ready(appearance);
    deck_.want(wanted, now.t);
    if (!wanted.empty())
        first_wanted_ =
            std::min_element(wanted.begin(), wanted.end(), [](const auto& one, const auto& other) {
                return one.serial < other.serial;
            })->serial;
    boards_.forget_before(first_wanted_);
    tell_what_is_shown(now);
}

/// Entering at a time waits for the lengths of what comes before it.
void LiveLoop::try_to_begin() {
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
    for (const std::size_t item : bad) report_left_out(item);
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
    std::set<std::size_t> bad = unusable();
    if (left_out.size() < items.size()) bad.merge(left_out);
    return bad;
}

std::string LiveLoop::why_left_out(const content::Item& left_out) const {
    const fs::path* file = media_file(left_out);
    if (file != nullptr && performance_.media) {
        const auto on_disk = performance_.media->find(*file);
        if (on_disk == performance_.media->end()) return "is not there";
        if (!on_disk->second.is_whole) return "is still being written";
    }
    if (performance_.leave_out.contains(left_out.key))
        return "was on, or made ready, when the player crashed";
    const media::Probe* probe = file == nullptr ? nullptr : book_.find(*file);
    return probe == nullptr ? "" : probe->error;
}

void LiveLoop::report_left_out(std::size_t item) const {
    const content::Item& left_out = world_.playlist->items[item];
    performance_.report(ItemLeftOut{left_out.key, why_left_out(left_out)});
}

/// Items whose files are not there, not whole, or known to be of no use.
std::set<std::size_t> LiveLoop::unusable() const {
    std::set<std::size_t> items = known_bad(*world_.playlist, book_);
    items.merge(without_file(*world_.playlist, performance_.media.get()));
    return items;
}

/// What was left out stays so until its file changes, a card until it says something else.
show::EditedItems LiveLoop::edited_items(const Edition& before,
                                         const std::set<fs::path>& changed) const {
    std::set<fs::path> files;
    std::vector<const content::Item*> cards;
    for (const std::size_t number : state_->left_out) {
        if (number >= before.playlist->items.size()) continue;
        const content::Item& item = before.playlist->items[number];
        const fs::path* file = media_file(item);
        if (file != nullptr)
            files.insert(*file);
        else
            cards.push_back(&item);
    }
    show::EditedItems edited{unusable(), {}};
    for (const std::size_t item : edited.left_out) {
        if (!files.contains(*media_file(world_.playlist->items[item]))) report_left_out(item);
    }
    for (std::size_t i = 0; i < world_.playlist->items.size(); ++i) {
        const content::Item& item = world_.playlist->items[i];
        const fs::path* file = media_file(item);
        const bool is_other = file != nullptr && changed.contains(*file);
        if (is_other) edited.renewed.insert(i);
        const bool was_out =
            file != nullptr ? files.contains(*file)
                            : std::any_of(cards.begin(), cards.end(), [&item](const auto* card) {
                                  return card->key == item.key && card->what == item.what;
                              });
        if (was_out && !is_other) edited.left_out.insert(i);
    }
    return edited;
}

void LiveLoop::take_edition(const Edition& before, const Moment& now) {
    const std::set<fs::path> changed = renewed(before.media.get(), performance_.media.get());
    for (const fs::path& file : changed) book_.renew(file);
    book_.open(*performance_.playlist);
    world_ = world_of(performance_, book_);
    deck_.take_edition(performance_);
    if (!state_) return;
    show::EditedItems items = edited_items(before, changed);  // before the state moves away
    state_ = show::edited(world_, *before.playlist, std::move(*state_), std::move(items),
                          wall_time(), now.own);
    deck_.want(show::wanted(*state_), now.t);
}

/// A card is laid out, and a clip's length found out, before its turn.
void LiveLoop::make_ready(const show::Appearance& appearance) {
    if (appearance.serial <= made_ready_) return;
    made_ready_ = appearance.serial;
    const content::Item& item = *appearance.item;
    performance_.making_ready(&item);
    if (const auto* card = std::get_if<content::Card>(&item.what)) {
        prepare_(
            show::CardPage{appearance.serial, {appearance.item, card}, appearance.language, 0});
    }
    if (const auto* board = std::get_if<content::BoardCard>(&item.what)) {
        boards_.make_ready(appearance.serial, *board);
        show::Page page = show::BoardPage{appearance.serial, nullptr, appearance.language, 0};
        boards_.put_on(page);
        prepare_(page);
    }
    if (const auto* clip = std::get_if<content::Clip>(&item.what)) book_.hurry(*clip);
    performance_.making_ready(nullptr);
}

void LiveLoop::tell_what_is_shown(const Moment& now) {
    const show::Playing* playing = show::on_screen(state_->screen);
    const show::Appearance* on = playing == nullptr ? nullptr : &playing->on;
    const show::Serial serial = on == nullptr ? 0 : on->serial;
    const bool begins = told_ < 0 && now.t < standby_after;
    if (serial == told_ || (on == nullptr && begins)) return;
    told_ = serial;
    end(now.own);
    shown_ = on == nullptr ? std::string() : on->item->key;
    shown_since_ = now.own;
    if (on == nullptr) {
        performance_.tell({Note::Weight::shown, "standby"});
        performance_.report(StandbyShown{});
        return;
    }
    performance_.report(ItemShown{shown_, on->language, on->turn, source_file(*on->item)});
    performance_.tell({Note::Weight::shown, shown_});  // behind it: whoever reads it can rely on it
}

void LiveLoop::end(Time own) {
    if (!shown_.empty()) performance_.report(ItemOver{shown_, own - shown_since_});
    shown_.clear();
}

void LiveLoop::skip(Time own) {
    if (!state_) return;
    if (!shown_.empty()) performance_.report(ItemSkipped{shown_});
    happen(show::Skip{}, own);
}

show::Scene LiveLoop::scene_at(Time own) const {
    show::Scene scene;
    if (state_) {
        scene = show::scene_at(world_, *state_, own);
        boards_.put_on(scene.page);
        if (scene.incoming) boards_.put_on(*scene.incoming);
        return scene;
    }
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
