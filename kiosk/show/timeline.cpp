#include "show/timeline.h"

#include <algorithm>

namespace kiosk::show {

using content::Clip;
using content::Item;
using content::Playlist;

std::optional<Duration> time_on(const Item& item, const Lengths& lengths) {
    const auto* clip = std::get_if<Clip>(&item.what);
    if (clip == nullptr) return item.dwell;
    const std::optional<Duration> length = lengths(*clip);
    if (length && *length <= clip->begin) return Duration{0};
    if (clip->dur) return clip->dur;
    if (!length) return std::nullopt;
    const Duration end = clip->end ? std::min(*clip->end, *length) : *length;
    return std::max(end - clip->begin, Duration{0});
}

Duration overlap(Duration earlier, const content::Transition& transition, Duration later) {
    if (transition.kind == content::Transition::Kind::cut) return Duration{0};
    return std::min(transition.duration, std::min(earlier, later) / 2);
}

namespace {

/// Walks the show item by item and tells when each begins.
class Beginnings {
  public:
    Beginnings(const Playlist& playlist, std::uint64_t seed, const Lengths& lengths,
               const MayShow& may_show)
        : playlist_(playlist),
          seed_(seed),
          walk_(playlist, seed),
          may_show_([&playlist, &lengths, &may_show](std::size_t item) {
              return may_show(item) &&
                     time_on(playlist.items[item], lengths).value_or(Duration{0}) > Duration{0};
          }),
          lengths_(lengths) {}

    struct Step {
        Turn turn;
        Duration begins{0};
        Duration lasts{0};
    };

    std::optional<Step> next() {
        const std::optional<Turn> turn = walk_.next(may_show_);
        if (!turn) return std::nullopt;
        const Item& item = playlist_.items[turn->item];
        Step step{*turn, Duration{0}, *time_on(item, lengths_)};
        if (last_)
            step.begins =
                last_->begins + last_->lasts - overlap(last_->lasts, item.transition, step.lasts);
        last_ = step;
        return step;
    }

    [[nodiscard]] const Walk& walk() const { return walk_; }

    /// A walk that stands behind an earlier turn. Walked anew: a copy kept at each step would cost
    /// the size of the playlist each time.
    [[nodiscard]] Walk walk_behind(const Turn& turn) const {
        Walk walk(playlist_, seed_);
        for (std::int64_t k = 0; k <= turn.k; ++k) (void)walk.next(may_show_);
        return walk;
    }

  private:
    const Playlist& playlist_;
    std::uint64_t seed_;
    Walk walk_;
    MayShow may_show_;
    const Lengths& lengths_;
    std::optional<Step> last_;
};

}  // namespace

std::optional<Located> locate(const Playlist& playlist, std::uint64_t seed, const Lengths& lengths,
                              const MayShow& may_show, Duration at) {
    Beginnings beginnings(playlist, seed, lengths, may_show);
    std::optional<Beginnings::Step> on = beginnings.next();
    if (!on) return std::nullopt;
    std::optional<Beginnings::Step> before;
    for (;;) {
        const std::optional<Beginnings::Step> after = beginnings.next();
        if (!after || after->begins > at) break;
        before = on;
        on = after;
    }
    Located located{std::nullopt, {on->turn, at - on->begins}, beginnings.walk_behind(on->turn)};
    if (before && at < before->begins + before->lasts)
        located.fading = Placed{before->turn, at - before->begins};
    return located;
}

std::optional<std::size_t> missing_length(const Playlist& playlist, std::uint64_t seed,
                                          const Lengths& lengths, const MayShow& may_show,
                                          Duration at) {
    // An unknown length stands in with more than can be waited for, so that the walk ends there.
    const Lengths or_missing = [&](const Clip& clip) -> std::optional<Duration> {
        const std::optional<Duration> length = lengths(clip);
        return length ? length : std::optional(clip.begin + at + std::chrono::hours(24));
    };
    Beginnings beginnings(playlist, seed, or_missing, may_show);
    for (auto step = beginnings.next(); step && step->begins <= at; step = beginnings.next()) {
        if (!time_on(playlist.items[step->turn.item], lengths)) return step->turn.item;
    }
    return std::nullopt;
}

Duration loop_length(const Playlist& playlist, std::uint64_t seed, const Lengths& lengths,
                     const MayShow& may_show) {
    Beginnings beginnings(playlist, seed, lengths, may_show);
    // A century still fits into a Duration, with an item to spare.
    constexpr Duration longest = std::chrono::hours(24 * 365 * 100);
    Duration end{0};
    const std::int64_t passes = loop_passes(playlist);
    for (auto step = beginnings.next(); step && end < longest && beginnings.walk().pass() < passes;
         step = beginnings.next()) {
        end = step->begins + step->lasts;
    }
    return end;
}

}  // namespace kiosk::show
