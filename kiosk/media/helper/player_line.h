// The child's end of its session: free slots come in, frames and news go out, in order.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "media/descriptor.h"
#include "media/helper/av.h"
#include "media/helper/painter.h"
#include "media/shared_memory.h"
#include "media/wire.h"

namespace kiosk::media::helper {

/// The player has hung up: nobody wants what this process makes.
struct PlayerGone {};

class PlayerLine {
  public:
    PlayerLine(Descriptor socket, Descriptor memory, const wire::Order& order);

    /// Takes what the player has said. Throws PlayerGone.
    void listen();

    /// Blocks until there is something to listen to.
    void wait();

    [[nodiscard]] bool has_free_slot() const { return !free_.empty(); }

    /// Media time on the screen when the last slot was given back.
    [[nodiscard]] Duration now() const { return now_; }

    /// Pictures that came too late to be seen: their numbers are left out.
    void skip_pictures(std::int64_t count) { frames_ += count; }

    void tell_opened(bool sound, bool still);
    void tell_placed_captions(Duration from) {
        tell({.kind = wire::Told::Kind::placed_captions, .pts = from.count()});
    }
    /// Paints into a free slot, and tells of it.
    void send_picture(Painter& painter, const AVFrame& frame, const View& view, Duration pts);
    /// Gives a free slot to `fill`, which says what it Painted there, and tells of it.
    template <typename Fill>
    void send_pixels(Fill fill, Duration pts);
    void tell_sound() { tell({.kind = wire::Told::Kind::sound}); }
    void tell_sound_over() { tell({.kind = wire::Told::Kind::sound_over}); }
    void tell_ended(Duration end);
    void tell_remark(const std::string& what) { tell({.kind = wire::Told::Kind::remark}, what); }
    void tell_failed(const std::string& why) { tell({.kind = wire::Told::Kind::failed}, why); }
    void tell_answer(const std::string& answer) {
        tell({.kind = wire::Told::Kind::answered}, answer);
    }

    [[nodiscard]] SharedMemory& memory() { return memory_; }

  private:
    void prepare(int slot);
    void tell(wire::Told told, const std::string& text = {});

    Descriptor socket_;
    SharedMemory memory_;
    Size screen_;
    std::int64_t serial_;
    std::int64_t frames_ = 0;
    Duration now_{0};
    std::vector<int> free_;
    std::vector<bool> fresh_;  ///< slots whose memory was never written to
};

template <typename Fill>
void PlayerLine::send_pixels(Fill fill, Duration pts) {
    const int slot = free_.back();
    prepare(slot);
    const std::ptrdiff_t stride = stride_of(screen_.width);
    const Painted painted = fill(memory_.slot(slot), stride);
    free_.pop_back();
    tell({.kind = wire::Told::Kind::frame,
          .slot = slot,
          .width = painted.size.width,
          .height = painted.size.height,
          .pixels = painted.kind,
          .shown_width = painted.shown.width,
          .shown_height = painted.shown.height,
          .stride = painted.stride,
          .pts = pts.count(),
          .number = frames_++});
}

}  // namespace kiosk::media::helper
