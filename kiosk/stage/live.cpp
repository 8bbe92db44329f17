#include "stage/live.h"

#include <algorithm>
#include <atomic>
#include <chrono>

#include "show/limits.h"
#include "stage/all_media.h"
#include "stage/clock.h"
#include "stage/first_of.h"
#include "stage/guest.h"
#include "stage/hands.h"
#include "stage/limits.h"
#include "stage/live_loop.h"
#include "stage/mixer.h"
#include "stage/operator_desk.h"
#include "stage/pointer.h"
#include "stage/projector.h"
#include "stage/screen.h"
#include "stage/sound_desk.h"
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

DeckSettings deck_settings(const Screen& screen, const LiveSettings& settings,
                           const MediaBook& book) {
    return {.width = screen.field().width,
            .height = screen.field().height,
            .sound = settings.sound,
            .plane_side = screen.plane_side(),
            .live = true,
            .in_hardware = [&book](const std::filesystem::path& file) {
                const media::Probe* probe = book.find(file);
                return probe != nullptr && probe->hardware;
            }};
}

/// Another SDL_QUIT comes from the last window that is closed.
void stay_when_window_is_closed() {
    SDL_SetHint(SDL_HINT_QUIT_ON_LAST_WINDOW_CLOSE, "0");
}

class Live {
  public:
    Live(const Performance& performance, const LiveSettings& settings, media::Nursery& nursery,
         MediaBook& book)
        : reasons_(std::make_shared<Reasons>()),
          performance_(listened_to(performance, reasons_)),
          settings_(settings),
          book_(book),
          screen_({settings.full_screen, settings.width, settings.height,
                   performance.playlist->title, performance.display},
                  settings.render, performance.look, performance.tell),
          loop_(performance_, deck_settings(screen_, settings, book), nursery, book,
                [this](const show::Page& page) { screen_.prepare(page); }),
          guest_(
              performance_, screen_.real_size(),
              [this](const auto& view) -> const auto& { return screen_.targets(view); }, nursery,
              book, [this] { return deck_settings(screen_, settings_, book_); }),
          operator_(
              performance_, screen_.real_size(),
              [this](const auto& view) -> const auto& { return screen_.targets(view); }),
          projector_(
              screen_,
              [this](auto serial) -> Deck& { return guest_.deck_of(serial, loop_.deck()); },
              [this](const auto& page) { return guest_.picture(page, loop_.deck()); }),
          speaker_(performance.tell),
          desk_(performance_, book),
          clock_(steady_now()) {
        performance_.tell({Note::Weight::info, "display: " + screen_.description()});
        const auto& items = performance.playlist->items;
        const bool has_clips = std::any_of(items.begin(), items.end(), [](const auto& item) {
            return std::holds_alternative<content::Clip>(item.what);
        });
        // The first clip would lose its first sound if the device were opened for it.
        if (settings.sound && has_clips) speaker_.need(Time{0});
    }

    /// True if it was somebody's wish that it ended.
    bool run() {
        const bool is_wanted = go_on();
        guest_.leave();
        loop_.end(hold_.own(now()));
        return is_wanted;
    }

  private:
    bool go_on() {
        while (!leaving_) {
            const Time t = now();
            hear(t);
            const bool more_to_probe = book_.poll();
            const Time seen = projector_.sees(t);
            take_edition(seen);
            attend(seen);
            if (operator_.quits()) return true;
            guest_.go_on(seen);
            pointer_.go_on(somebody_is_there(), seen);
            hold_.set(guest_.holds_loop(), seen);
            if (operator_.take_skip()) loop_.skip(hold_.own(seen));
            loop_.go_on({seen, hold_.own(seen)});
            if (guest_.film() == nullptr) screen_.forget_before(loop_.first_wanted());
            if (settings_.sound) play_sound(t);
            if (projector_.draw(scene_at(seen))) projector_.follow(now());
            if (loop_.is_over() && !somebody_is_there()) return true;
            prepare_menu(seen);
            wait(t, seen, more_to_probe);
        }
        return !settings_.stays;
    }

    [[nodiscard]] Time now() { return clock_.at(steady_now(), speaker_.heard()); }

    void hear(Time t) {
        SDL_Event event;
        while (SDL_PollEvent(&event) != 0) {
            const bool key_leaves = !settings_.stays && asks_to_leave(event);
            if (event.type == SDL_QUIT || key_leaves) leaving_ = true;
            pointer_.hear(event, somebody_is_there(), t);
            const bool is_operators = operator_.hear(event, screen_.field(), t);
            Visitor* visitor = guest_.visitor();
            if (visitor != nullptr && !is_operators) be_touched(*visitor, event, t);
            if (event.type == SDL_WINDOWEVENT && event.window.event == SDL_WINDOWEVENT_SIZE_CHANGED)
                fit_screen(t);
            speaker_.hear(event);
            if (screen_.hear(event)) projector_.damage();
        }
    }

    void fit_screen(Time t) {
        const Field field = screen_.field();
        loop_.deck().resize(field.width, field.height);
        if (guest_.film()) guest_.film()->deck().resize(field.width, field.height);
        guest_.resize(screen_.real_size(), t);
        operator_.resize(screen_.real_size());
    }

    void take_edition(Time seen) {
        if (const auto edition = performance_.editions()) {
            const Edition before = static_cast<const Edition&>(performance_);
            static_cast<Edition&>(performance_) = *edition;
            loop_.take_edition(before, {seen, hold_.own(seen)});
            take_up(book_, performance_, settings_.sound);
            const bool is_same_menu =
                before.menu == performance_.menu &&
                before.playlist->languages == performance_.playlist->languages &&
                before.reduce_motion == performance_.reduce_motion;
            if (!is_same_menu) guest_.take_edition();
            operator_.take_edition();
            if (!(screen_.look() == performance_.look) ||
                !(screen_.display() == performance_.display))
                awaits_look_behind_ = loop_.on();
        }
        const bool is_between = loop_.is_on_standby() || awaits_look_behind_ != loop_.on();
        if (awaits_look_behind_ && is_between && !somebody_is_there()) take_look(seen);
    }

    /// Between two items: what is on the screen is laid out again.
    void take_look(Time seen) {
        awaits_look_behind_.reset();
        screen_.take(performance_.look);
        if (!(screen_.display() == performance_.display)) screen_.take(performance_.display);
        projector_.damage();
        loop_.prepare_again();
        guest_.prepare_again();
        fit_screen(seen);
    }

    void be_touched(Visitor& visitor, const SDL_Event& event, Time t) const {
        if (const auto contact = contact_of(event, screen_.field(), t)) visitor.touch(*contact);
        if (const auto key = key_of(event)) visitor.press(*key, t);
        if (const auto notches = wheel_of(event)) visitor.wheel(*notches, t);
    }

    [[nodiscard]] bool somebody_is_there() const {
        return guest_.is_there() || operator_.is_there();
    }

    /// Where the operator is, no visitor is.
    void attend(Time seen) {
        operator_.go_on(seen);
        if (!operator_.is_there()) return midnight_.reset();
        if (guest_.is_there()) guest_.give_way(seen);
        if (!operator_.wants_news(seen)) return;
        if (!midnight_) midnight_ = wall_time().of_day - seen;
        operator_.take(loop_.news(*midnight_ + (seen - hold_.own(seen)), *reasons_), seen);
    }

    void play_sound(Time t) {
        RequestedFilm* film = guest_.film();
        const bool of_film = film == nullptr ? desk_.rings() : film->deck().expects_sound();
        if (!loop_.deck().expects_sound() && !of_film) return speaker_.rest(t);
        speaker_.need(t);
        // What begins on the standby card begins unforeseen: nothing may have been mixed ahead of
        // it.
        if ((!of_film && loop_.is_on_standby()) || !speaker_.is_open()) return;
        speaker_.keep_up(t);
        speaker_.begin(t);
        const std::int64_t until = sample_at(t + sound_ahead);
        if (until <= speaker_.next_sample()) return;
        samples_.resize(static_cast<std::size_t>(until - speaker_.next_sample()) * 2);
        desk_.mix(speaker_.next_sample(), samples_,
                  {loop_.voices(), loop_.deck(), hold_, guest_.is_there(), film, wall_time(),
                   operator_.volume()});
        speaker_.queue(samples_);
    }

    /// A page that takes long to lay out would be seen as a jerk of the film.
    void prepare_menu(Time seen) {
        if (!projector_.has_shown() || (plays_film(seen) && seen < menu_ready_after)) return;
        if (const auto sheet = guest_.next_to_prepare()) screen_.prepare_menu(*sheet);
    }

    [[nodiscard]] Scene scene_at(Time seen) const {
        return operator_.above(guest_.above(loop_.scene_at(hold_.own(seen)), seen), seen);
    }

    [[nodiscard]] bool plays_film(Time seen) {
        const Scene scene = scene_at(seen);
        const auto* picture = std::get_if<show::PicturePage>(&scene.page);
        return scene.incoming || (picture != nullptr && loop_.deck().next_frame(*picture));
    }

    void wait(Time t, Time seen, bool more_to_probe) {
        Time due = t + idle_tick;
        const auto at_latest = [&due](Time time) { due = std::min(due, time); };
        const bool runs = !hold_.is_held();
        const bool moving =
            (runs && loop_.is_moving()) || guest_.is_moving(seen) || operator_.is_moving(seen);
        std::optional<Time> of_loop = runs ? loop_.next_change() : std::nullopt;
        if (of_loop) *of_loop += hold_.lost();
        const auto change = first_of({pointer_.next_change(), guest_.next_change(seen),
                                      operator_.next_change(seen), of_loop});
        const bool film_moves = runs || guest_.film() != nullptr;
        if (const auto next = projector_.next(scene_at(seen), moving, change, film_moves))
            at_latest(*next);
        const bool awaits = loop_.deck().waiting() || guest_.is_waiting();
        if (awaits || projector_.is_starving() || loop_.is_beginning()) at_latest(t + decoder_tick);
        if (!projector_.has_shown()) at_latest(standby_after);
        if (loop_.deck().expects_sound() || guest_.film() != nullptr) at_latest(t + sound_tick);
        if (more_to_probe) at_latest(t + sound_tick);
        Beat beat = projector_.beat();
        beat.attended = somebody_is_there();
        performance_.beat(beat);
        const auto pause = std::chrono::ceil<std::chrono::milliseconds>(due - t);
        if (pause.count() > 0) SDL_WaitEventTimeout(nullptr, static_cast<int>(pause.count()));
    }

    std::shared_ptr<Reasons> reasons_;
    Performance performance_;  ///< as it was edited last
    LiveSettings settings_;
    MediaBook& book_;
    Screen screen_;
    LiveLoop loop_;
    Guest guest_;
    OperatorDesk operator_;
    std::optional<show::Duration> midnight_;  ///< time since midnight at show time 0, while the
                                              ///< operator is there
    Hold hold_;
    Pointer pointer_;
    Projector projector_;
    Speaker speaker_;
    SoundDesk desk_;
    std::vector<float> samples_;
    ShowClock clock_;
    std::optional<show::Serial> awaits_look_behind_;  ///< once this is over, things look different
    bool leaving_ = false;
};

}  // namespace

Ending show_live(const Performance& performance, const LiveSettings& settings,
                 media::Nursery& nursery, MediaBook& book) {
    std::atomic<bool> stopped = false;
    const StopSignals stop([&stopped] {
        stopped = true;
        ask_to_leave();
    });
    if (settings.stays) stay_when_window_is_closed();
    const bool is_wanted = Live(performance, settings, nursery, book).run();
    if (stopped) return Ending::stopped;
    return is_wanted ? Ending::wanted : Ending::lost;
}

}  // namespace kiosk::stage
