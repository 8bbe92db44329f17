#include "stage/recording.h"

#include <algorithm>

#include "draw/sdl.h"
#include "stage/all_media.h"
#include "stage/deck.h"
#include "stage/guest.h"
#include "stage/hold.h"
#include "stage/mixer.h"
#include "stage/sound_desk.h"

namespace kiosk::stage {

using show::Scene;
using show::Time;

namespace {

constexpr int record_threads = 2;

class Recorder {
  public:
    Recorder(const Performance& performance, const RecordingSettings& settings,
             media::Nursery& nursery, const MediaBook& book)
        : performance_(performance),
          settings_(settings),
          canvas_(performance.look),
          world_(world_of(performance, book)),
          deck_(nursery, performance, deck_settings()),
          guest_(
              performance,
              draw::screen_of(settings.format.width, settings.format.height, performance.look),
              [this](const show::MenuView& view) -> const draw::MenuTargets& {
                  return canvas_.targets(view, settings_.format.width, settings_.format.height);
              },
              nursery, book, [this] { return deck_settings(); }),
          desk_(performance, book),
          state_(show::begin(world_, performance.at, known_bad(*performance.playlist, book))),
          surface_(draw::make_surface(settings.format.width, settings.format.height)) {}

    std::optional<std::string> run(Time duration) {
        media::Encoder encoder(media::Nursery::helper_program(), settings_.format);
        for (std::int64_t n = 0; time_of_frame(n) < duration; ++n) {
            const Time t = time_of_frame(n);
            do_deeds(t);
            guest_.go_on(t);
            hold_.set(guest_.holds_loop(), t);
            settle(t);
            draw(t);
            mix_sound(t, time_of_frame(n + 1));
            if (!encoder.add(static_cast<const std::byte*>(surface_->pixels), surface_->pitch,
                             samples_))
                break;
        }
        return encoder.finish();
    }

  private:
    [[nodiscard]] Time time_of_frame(std::int64_t n) const {
        const std::int64_t ticks = n * settings_.format.fps_den;
        const std::int64_t per_second = settings_.format.fps_num;
        return Time{ticks / per_second * 1'000'000'000 +
                    ticks % per_second * 1'000'000'000 / per_second};
    }

    [[nodiscard]] DeckSettings deck_settings() const {
        return {settings_.format.width, settings_.format.height, true, record_threads};
    }

    /// Each at its own time, though no picture shows it.
    void do_deeds(Time t) {
        Visitor* visitor = guest_.visitor();
        for (; next_deed_ < settings_.deeds.size(); ++next_deed_) {
            const Deed& deed = settings_.deeds[next_deed_];
            if (deed.at > t) return;
            if (visitor == nullptr) continue;
            if (const auto* contact = std::get_if<show::Contact>(&deed.what))
                visitor->touch(*contact);
            else
                visitor->press(std::get<Key>(deed.what), deed.at);
        }
    }

    /// In the loop's own time.
    void happen(const show::Event& event, Time own) {
        state_ = show::next(world_, std::move(state_), event, own);
    }

    /// Brings the show to t, with every decoder that it asks for ready in time.
    void settle(Time t) {
        const Time own = hold_.own(t);
        for (bool changed = true; changed;) {
            const std::vector<show::Appearance> before = show::wanted(state_);
            happen(show::Tick{wall(t)}, own);
            deck_.want(show::wanted(state_), t);
            deck_.wait_until_ready();
            wait_for_pictures(own);
            changed = show::wanted(state_) != before;
            for (const show::Event& event : deck_.poll(t)) {
                waiting_.push_back(event);
            }
            std::erase_if(waiting_, [&](const show::Event& event) {
                if (!is_due(event, own)) return false;
                happen(event, std::holds_alternative<show::Ready>(event) ? Time::min() : own);
                return changed = true;
            });
        }
    }

    [[nodiscard]] std::optional<content::LocalTime> wall(Time t) const {
        if (!settings_.wall_clock) return std::nullopt;
        return *settings_.wall_clock + std::chrono::duration_cast<std::chrono::seconds>(t);
    }

    /// A decoder runs ahead by as much as it likes; its end or failure counts when its last good
    /// frame is on.
    [[nodiscard]] bool is_due(const show::Event& event, Time t) {
        show::Serial serial = 0;
        if (const auto* ended = std::get_if<show::Ended>(&event)) serial = ended->serial;
        if (const auto* failed = std::get_if<show::Failed>(&event)) serial = failed->serial;
        if (serial == 0) return true;
        const Scene scene = show::scene_at(world_, state_, t);
        const auto is_on_with_more_to_come = [&](const show::Page& page) {
            const auto* picture = std::get_if<show::PicturePage>(&page);
            return picture != nullptr && picture->serial == serial &&
                   deck_.next_frame(*picture).has_value();
        };
        if (is_on_with_more_to_come(scene.page)) return false;
        if (scene.incoming && is_on_with_more_to_come(*scene.incoming)) return false;
        return std::holds_alternative<show::Failed>(event) || is_on_screen(scene, serial);
    }

    [[nodiscard]] static bool is_on_screen(const Scene& scene, show::Serial serial) {
        const auto shows = [serial](const show::Page& page) {
            const auto* picture = std::get_if<show::PicturePage>(&page);
            return picture != nullptr && picture->serial == serial;
        };
        return shows(scene.page) || (scene.incoming && shows(*scene.incoming));
    }

    void wait_for_pictures(Time t) {
        const Scene scene = show::scene_at(world_, state_, t);
        for (const show::Page* page : {&scene.page, scene.incoming ? &*scene.incoming : nullptr}) {
            const auto* picture = page == nullptr ? nullptr : std::get_if<show::PicturePage>(page);
            if (picture != nullptr) deck_.wait_until_settled(*picture);
        }
    }

    void draw(Time t) {
        canvas_.draw(
            guest_.above(show::scene_at(world_, state_, hold_.own(t)), t),
            [this](const show::PicturePage& page) { return guest_.picture(page, deck_); },
            *surface_);
    }

    void mix_sound(Time from, Time until) {
        const std::int64_t first = sample_at(from);
        samples_.resize(static_cast<std::size_t>(sample_at(until) - first) * 2);
        const std::vector<show::Voice> voices = show::voices(world_, state_);
        if (!desk_.rests(hold_, from)) wait_for(voices, until - hold_.lost(), deck_);
        if (guest_.film() != nullptr)
            wait_for(guest_.film()->voices(), until, guest_.film()->deck());
        desk_.mix(first, samples_,
                  {voices, deck_, hold_, guest_.is_there(), guest_.film(), wall(from)});
    }

    static void wait_for(const std::vector<show::Voice>& voices, Time until, Deck& deck) {
        for (const show::Voice& voice : voices)
            deck.wait_for_sound(voice.serial, sample_at(until) - sample_at(voice.began));
    }

    const Performance& performance_;
    const RecordingSettings& settings_;
    draw::Canvas canvas_;
    show::World world_;
    Deck deck_;
    Guest guest_;
    Hold hold_;
    SoundDesk desk_;
    std::size_t next_deed_ = 0;
    show::State state_;
    std::vector<show::Event> waiting_;  ///< told by decoders ahead of time
    draw::Surface surface_;
    std::vector<float> samples_;
};

}  // namespace

std::optional<std::string> record(const Performance& performance, const RecordingSettings& settings,
                                  media::Nursery& nursery, MediaBook& book) {
    learn(book, performance, !settings.deeds.empty());
    const show::World world = world_of(performance, book);
    const std::set<std::size_t> bad = known_bad(*performance.playlist, book);
    for (const std::size_t item : bad) {
        const content::Item& left_out = performance.playlist->items[item];
        performance.tell({Note::Weight::warning, left_out.key + " is left out: " +
                                                     book.find(*media_file(left_out))->error});
    }
    const auto may_show = [&bad](std::size_t item) { return !bad.contains(item); };
    const Time duration =
        settings.duration
            ? *settings.duration
            : show::loop_length(*performance.playlist, performance.seed, world.lengths, may_show);
    if (duration <= Time{0}) return nothing_to_record;
    return Recorder(performance, settings, nursery, book).run(duration);
}

}  // namespace kiosk::stage
