#include "stage/live.h"

#include <algorithm>
#include <chrono>

#include "stage/clock.h"
#include "stage/deck.h"
#include "stage/faders.h"
#include "stage/left_out.h"
#include "stage/limits.h"
#include "stage/mixer.h"
#include "stage/projector.h"
#include "stage/screen.h"
#include "stage/speaker.h"
#include "stage/stop_signals.h"
#include "stage/wall.h"

namespace kiosk::stage {

using show::Scene;
using show::Time;

namespace {

/// SDL's queue is the one thing that another thread may wake the loop through.
void ask_to_leave() {
    SDL_Event quit{};
    quit.type = SDL_QUIT;
    SDL_PushEvent(&quit);
}

class Live {
  public:
    Live(const Performance& performance, const LiveSettings& settings, media::Nursery& nursery,
         MediaBook& book)
        : performance_(performance),
          settings_(settings),
          book_(book),
          screen_(
              {settings.full_screen, settings.width, settings.height, performance.playlist->title},
              settings.render, performance.look, performance.tell),
          world_(world_of(performance, book)),
          deck_(nursery, performance,
                {.width = screen_.width(),
                 .height = screen_.height(),
                 .sound = settings.sound,
                 .plane_side = screen_.plane_side(),
                 .live = true,
                 .in_hardware =
                     [&book](const std::filesystem::path& file) {
                         const media::Probe* probe = book.find(file);
                         return probe != nullptr && probe->hardware;
                     }}),
          projector_(screen_, deck_),
          speaker_(performance.tell),
          faders_(performance, book),
          clock_(steady_now()) {
        performance_.tell({Note::Weight::info, std::string("display: ") +
                                                   SDL_GetCurrentVideoDriver() + ", " +
                                                   std::to_string(screen_.width()) + "x" +
                                                   std::to_string(screen_.height())});
        const auto& items = performance.playlist->items;
        const bool has_clips = std::any_of(items.begin(), items.end(), [](const auto& item) {
            return std::holds_alternative<content::Clip>(item.what);
        });
        // The first clip would lose its first sound if the device were opened for it.
        if (settings.sound && has_clips) speaker_.need(Time{0});
    }

    void run() {
        while (!leaving_) {
            hear_visitors();
            const Time t = now();
            const bool more_to_probe = book_.poll();
            const Time seen = projector_.sees(t);
            if (!state_) try_to_begin(seen);
            if (state_) go_on(seen);
            play_sound(t);
            if (projector_.draw(scene_at(seen))) projector_.follow(now());
            if (state_ && std::holds_alternative<show::Over>(state_->screen)) return;
            wait(t, seen, more_to_probe);
        }
    }

  private:
    [[nodiscard]] Time now() { return clock_.at(steady_now(), speaker_.heard()); }

    void hear_visitors() {
        SDL_Event event;
        while (SDL_PollEvent(&event) != 0) {
            if (event.type == SDL_QUIT) leaving_ = true;
            if (event.type == SDL_KEYDOWN && event.key.keysym.sym == SDLK_q &&
                (event.key.keysym.mod & KMOD_CTRL) != 0) {
                leaving_ = true;
            }
            if (event.type == SDL_WINDOWEVENT &&
                event.window.event == SDL_WINDOWEVENT_SIZE_CHANGED) {
                deck_.resize(screen_.width(), screen_.height());
            }
            if (screen_.hear(event)) projector_.damage();
        }
    }

    /// Entering at a time waits for the lengths of what comes before it.
    void try_to_begin(Time t) {
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
        for (const std::size_t item : bad) leave_out(item, t);
    }

    void happen(const show::Event& event, Time t) {
        state_ = show::next(world_, std::move(*state_), event, t);
    }

    void leave_out(std::size_t item, Time t) {
        left_out_.add(item, *media_file(world_.playlist->items[item]));
        look_at_left_out_ = t + left_out_tick;
    }

    void go_on(Time t) {
        for (const show::Event& event : deck_.poll(t)) {
            happen(event, t);
            if (!std::holds_alternative<show::Failed>(event)) continue;
            for (const std::size_t item : state_->left_out) leave_out(item, t);
        }
        if (t >= look_at_left_out_ && !left_out_.empty()) {
            look_at_left_out_ = t + left_out_tick;
            for (const std::size_t item : left_out_.changed()) {
                book_.renew(*media_file(world_.playlist->items[item]));
                happen(show::Restored{item}, t);
            }
        }
        happen(show::Tick{wall_time()}, t);
        const std::vector<show::Appearance> wanted = show::wanted(*state_);
        for (const show::Appearance& appearance : wanted) make_ready(appearance);
        deck_.want(wanted, t);
        if (!wanted.empty()) screen_.forget_before(wanted.front().serial);
        tell_what_is_shown();
    }

    /// A card is laid out, and a clip's length found out, before its turn.
    void make_ready(const show::Appearance& appearance) {
        if (appearance.serial <= made_ready_) return;
        made_ready_ = appearance.serial;
        const content::Item& item = world_.playlist->items[appearance.turn.item];
        if (const auto* card = std::get_if<content::Card>(&item.what)) {
            screen_.prepare(
                show::CardPage{appearance.serial, {world_.playlist, card}, appearance.language, 0});
        }
        if (const auto* clip = std::get_if<content::Clip>(&item.what)) book_.hurry(*clip);
    }

    void tell_what_is_shown() {
        const auto* playing = std::get_if<show::Playing>(&state_->screen);
        const auto* crossing = std::get_if<show::Crossing>(&state_->screen);
        const show::Appearance* on = playing != nullptr    ? &playing->on
                                     : crossing != nullptr ? &crossing->to.on
                                                           : nullptr;
        const show::Serial serial = on == nullptr ? 0 : on->serial;
        if (serial == told_) return;
        told_ = serial;
        performance_.tell({Note::Weight::shown,
                           on == nullptr ? "standby" : world_.playlist->items[on->turn.item].key});
    }

    void play_sound(Time t) {
        if (!settings_.sound || !state_) return;
        if (!deck_.expects_sound()) {
            speaker_.rest(t);
            return;
        }
        speaker_.need(t);
        // What begins on the standby card begins unforeseen: nothing may have been mixed ahead of
        // it.
        if (std::holds_alternative<show::Standby>(state_->screen) || !speaker_.is_open()) return;
        speaker_.begin(t);
        const std::int64_t until = sample_at(t + sound_ahead);
        if (until <= speaker_.next_sample()) return;
        samples_.resize(static_cast<std::size_t>(until - speaker_.next_sample()) * 2);
        const std::vector<show::Voice> voices = show::voices(world_, *state_);
        faders_.move(voices, wall_time(), time_of(speaker_.next_sample()));
        mix(
            voices, [this](auto... asked) { return deck_.read_sound(asked...); },
            [this](auto... asked) { return faders_.gain(asked...); }, speaker_.next_sample(),
            samples_);
        speaker_.queue(samples_);
    }

    [[nodiscard]] Scene scene_at(Time t) const {
        if (state_) return show::scene_at(world_, *state_, t);
        return {show::StandbyPage{world_.playlist->title, world_.playlist->languages.front()},
                std::nullopt,
                0,
                {}};
    }

    void wait(Time t, Time seen, bool more_to_probe) {
        Time due = t + idle_tick;
        const auto at_latest = [&due](Time time) { due = std::min(due, time); };
        const bool moving = state_ && show::is_moving(*state_);
        const auto change = state_ ? show::next_change(world_, *state_) : std::nullopt;
        if (const auto next = projector_.next(scene_at(seen), moving, change)) at_latest(*next);
        if (deck_.waiting() || projector_.is_starving() || !state_) at_latest(t + decoder_tick);
        if (!projector_.has_shown()) at_latest(show_window_after);
        if (deck_.expects_sound()) at_latest(t + sound_tick);
        if (more_to_probe) at_latest(t + sound_tick);
        const auto pause = std::chrono::ceil<std::chrono::milliseconds>(due - t);
        if (pause.count() > 0) SDL_WaitEventTimeout(nullptr, static_cast<int>(pause.count()));
    }

    const Performance& performance_;
    LiveSettings settings_;
    MediaBook& book_;
    Screen screen_;
    show::World world_;
    Deck deck_;
    Projector projector_;
    Speaker speaker_;
    Faders faders_;
    ShowClock clock_;
    std::optional<show::State> state_;  ///< nothing until it is known where to enter
    LeftOut left_out_;
    Time look_at_left_out_{0};
    show::Serial made_ready_ = 0, told_ = -1;
    bool leaving_ = false;
    std::vector<float> samples_;
};

}  // namespace

void show_live(const Performance& performance, const LiveSettings& settings,
               media::Nursery& nursery, MediaBook& book) {
    const StopSignals stop(ask_to_leave);
    Live(performance, settings, nursery, book).run();
}

}  // namespace kiosk::stage
