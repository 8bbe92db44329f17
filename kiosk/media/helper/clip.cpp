#include "media/helper/clip.h"

#include <algorithm>
#include <deque>
#include <memory>
#include <optional>
#include <utility>

#include "media/helper/half_rate.h"
#include "media/helper/hardware.h"
#include "media/helper/picture_track.h"
#include "media/helper/sound_feed.h"
#include "media/limits.h"

namespace kiosk::media::helper {
namespace {

using namespace std::chrono_literals;

/// While there is room for pictures, sound is decoded no further ahead of them than this: the first
/// picture must not wait for four seconds of sound.
constexpr Duration sound_lead = 500ms;

/// However late a film is, the screen sees one picture in so many.
constexpr int most_left_out = 8;

/// Pictures that follow each other sooner carry captions well enough.
constexpr Duration seldom = 200ms;

class Clip {
  public:
    Clip(const Source& source, const wire::Order& order, const CaptionFiles& files,
         PlayerLine& line)
        : line_(line),
          screen_{order.width, order.height},
          pictures_(source, order.threads, route_for(order)),
          painter_({order.width, order.height}, order.ground),
          begin_(order.begin),
          skip_(order.skip),
          is_live_(order.live != 0) {
        if (order.end != wire::Order::no_end) out_point_ = Duration(order.end);
        is_to_tell_fallback_ = order.hardware != 0;
        if (order.sound != 0 && pictures_.input().sound() != nullptr) open_sound(source);
        line_.tell_opened(sound_.has_value(), false);
        captions_ = Captions::open(source, pictures_.input(), order, files);
        painter_.allow_planes(order.plane_side);
        pictures_.start_at(begin_ + skip_);
    }

    void play() {
        while (!ended_ || (sound_ && !sound_told_over_)) {
            line_.listen();
            const bool fed = feed_sound();
            const bool sent = send_next_picture();
            if (!ended_ && pictures_over_ && (!sound_ || sound_->over() || sound_->full())) end();
            if (!fed && !sent && must_wait()) line_.wait();
        }
    }

  private:
    static Route route_for(const wire::Order& order) {
        const auto device = order.hardware != 0 ? graphics_device() : std::nullopt;
        return device ? route_through(*device) : Route{};
    }

    void tell_of_fallback() {
        if (!is_to_tell_fallback_ || pictures_.is_in_hardware()) return;
        is_to_tell_fallback_ = false;
        line_.tell_remark("its decoding failed there");
    }

    /// A clip whose sound cannot be decoded is shown without it.
    void open_sound(const Source& source) {
        try {
            sound_.emplace(source, SoundFeed::Cut{begin_, skip_, out_point_}, line_.memory());
        } catch (const Unusable&) {
            sound_.reset();
        }
    }

    /// Sound is read ahead of the pictures: where the file cannot be read any more it falls silent,
    /// and the pictures are shown up to there.
    void step_sound() {
        try {
            sound_->step();
        } catch (const Unusable&) {
            sound_->break_off();
        }
    }

    bool feed_sound() {
        if (!sound_ || !sound_->can_step()) return false;
        const bool pictures_wait = !pictures_over_ && line_.has_free_slot();
        if (pictures_wait && sound_->written() > std::max(last_pts_, skip_) + sound_lead)
            return false;
        step_sound();
        // The player begins with picture and sound, and sound is the quicker one to make.
        const std::int64_t enough = sample_pair_at(skip_.count()) + sound_ready_pairs;
        while (!any_ && sound_->can_step() && sound_->written_pairs() < enough) step_sound();
        if (sound_->over() && !sound_told_over_) {
            sound_told_over_ = true;
            line_.tell_sound_over();
        } else if (sound_->written_pairs() >= told_pairs_ + sound_news_pairs) {
            told_pairs_ = sound_->written_pairs();
            line_.tell_sound();
        }
        return true;
    }

    bool send_next_picture() {
        if (pictures_over_ || !line_.has_free_slot()) return false;
        std::optional<TimedPicture> picture = next_in_time();
        tell_of_fallback();
        const bool is_over = !picture || (out_point_ && picture->pts >= *out_point_);
        if (send_again_before(is_over ? pictures_end() : picture->pts)) {
            if (picture) ahead_.push_front(std::move(*picture));
            return true;
        }
        if (is_over) {
            finish_pictures();
            return true;
        }
        send(*picture->frame, picture->pts);
        any_ = true;
        if (captions_) shown_ = std::move(*picture);
        return true;
    }

    /// Where pictures come seldom, the last one is sent again when a caption comes or goes.
    bool send_again_before(Duration next) {
        if (!shown_) return false;
        const Duration last = std::max(begin_ + last_pts_, begin_ + skip_);
        if (next - last < seldom) return false;
        const std::optional<Duration> change = captions_->next_change(last, next - seldom / 2);
        if (change) send(*shown_->frame, *change);
        return change.has_value();
    }

    /// `time`: on the file's time line.
    void send(AVFrame& frame, Duration time) {
        const Duration pts = std::max(time - begin_, Duration{0});
        last_pts_ = pts;
        const View view{pictures_.sample_aspect(frame),
                        orientation_of(pictures_.input().picture(), frame)};
        const Captions::Under under{
            std::max(time, begin_ + skip_), fit(frame, view, screen_), {frame.width, frame.height}};
        // From the first caption on all pictures are scaled here, lest they look different with
        // each caption that comes and goes.
        if (captions_ && !is_captioned_) is_captioned_ = captions_->is_on(under.time);
        if (captions_ && !are_told_placed_ && captions_->are_placed()) {
            are_told_placed_ = true;
            line_.tell_placed_captions(pts);
        }
        if (!is_captioned_) return line_.send_picture(painter_, frame, view, pts);
        line_.send_pixels(
            [&](std::byte* to, std::ptrdiff_t stride) {
                const Size size = captions_->paint(under, to, stride, [&](std::byte* at) {
                    painter_.paint(frame, view, at, stride);
                });
                return Painted{PixelKind::packed, size, size, stride};
            },
            pts);
    }

    /// The next picture that somebody will see. One whose successor is due as well would be
    /// replaced at once, so it is not painted: that is how a slow machine catches up.
    std::optional<TimedPicture> next_in_time() {
        std::optional<TimedPicture> picture = next_picture();
        int left_out = 0;
        for (; picture && any_ && left_out < most_left_out; ++left_out) {
            if (picture->pts - begin_ >= line_.now()) break;
            std::optional<TimedPicture> next = next_picture();
            const bool is_due = next && next->pts - begin_ <= line_.now();
            if (next && !is_due) ahead_.push_front(std::move(*next));
            if (!is_due) break;
            picture = std::move(next);
            line_.skip_pictures(1);
        }
        if (is_live_ && picture && needs_tone_map(*picture->frame)) half_rate_.note(left_out > 0);
        return picture;
    }

    std::optional<TimedPicture> next_picture() {
        if (ahead_.empty()) {
            if (any_ && half_rate_.is_on() && pictures_.next()) line_.skip_pictures(1);
            return pictures_.next();
        }
        TimedPicture first = std::move(ahead_.front());
        ahead_.pop_front();
        return first;
    }

    [[nodiscard]] Duration pictures_end() const {
        return out_point_ ? std::min(pictures_.end(), *out_point_) : pictures_.end();
    }

    void finish_pictures() {
        if (!any_) {
            const bool is_short = pictures_.end() > Duration{0} && begin_ + skip_ > Duration{0};
            throw Unusable(is_short ? "ends before its in-point"
                                    : "has no picture that can be decoded");
        }
        pictures_over_ = true;
        end_ = pictures_end() - begin_;
        if (sound_) sound_->end_at(end_);
    }

    void end() {
        ended_ = true;
        line_.tell_ended(end_);
    }

    /// False when the player has made room for sound in the meantime.
    bool must_wait() {
        return !sound_ || sound_->over() || !sound_->full() || sound_->ask_for_room();
    }

    PlayerLine& line_;
    Size screen_;
    PictureTrack pictures_;
    Painter painter_;
    std::unique_ptr<Captions> captions_;  ///< null: none to draw
    std::optional<SoundFeed> sound_;
    HalfRate half_rate_;
    Duration begin_, skip_;
    bool is_live_, is_to_tell_fallback_ = false;
    std::deque<TimedPicture> ahead_;     ///< decoded already, to see whether it is due
    std::optional<TimedPicture> shown_;  ///< sent last; kept where there are captions
    bool is_captioned_ = false;          ///< some caption has been on
    bool are_told_placed_ = false;
    std::optional<Duration> out_point_;
    Duration last_pts_{0}, end_{0};
    std::int64_t told_pairs_ = 0;
    bool any_ = false, pictures_over_ = false, ended_ = false, sound_told_over_ = false;
};

}  // namespace

void play_clip(const Source& source, const wire::Order& order, const CaptionFiles& files,
               PlayerLine& line) {
    Clip(source, order, files, line).play();
}

}  // namespace kiosk::media::helper
