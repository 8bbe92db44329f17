#include "media/helper/player_line.h"

#include <algorithm>
#include <array>
#include <utility>

#include "media/socket.h"

namespace kiosk::media::helper {

PlayerLine::PlayerLine(Descriptor socket, Descriptor memory, const wire::Order& order)
    : socket_(std::move(socket)),
      memory_(std::move(memory),
              {order.width, order.height, order.slots, order.sound != 0, order.plane_side > 0}),
      screen_{order.width, order.height},
      serial_(order.serial),
      // Planes fill as much as the film is large, which may be little of a slot.
      fresh_(static_cast<std::size_t>(order.slots), order.plane_side == 0) {
    for (int slot = order.ahead - 1; slot >= 0; --slot) free_.push_back(slot);
}

void PlayerLine::listen() {
    for (;;) {
        wire::Said said;
        const Received received = receive_message(socket_.get(), said);
        if (received.what == Receiving::nothing) return;
        if (received.what == Receiving::gone) throw PlayerGone{};
        if (said.kind != wire::Said::Kind::slot_is_free) continue;
        free_.push_back(said.slot);
        now_ = std::max(now_, Duration(said.now));
    }
}

void PlayerLine::wait() {
    const std::array<int, 1> sockets{socket_.get()};
    wait_for_message(sockets, -1);
}

void PlayerLine::tell(wire::Told told, const std::string& text) {
    told.serial = serial_;
    const std::string bounded = text.substr(0, text_bytes);
    if (send_message(socket_.get(), told, bounded) != Sending::done) throw PlayerGone{};
}

void PlayerLine::tell_opened(bool sound, bool still) {
    tell({.kind = wire::Told::Kind::opened, .sound = sound ? 1U : 0U, .still = still ? 1U : 0U});
}

void PlayerLine::prepare(int slot) {
    std::vector<bool>::reference is_fresh = fresh_[static_cast<std::size_t>(slot)];
    const auto bytes = static_cast<std::size_t>(stride_of(screen_.width) * screen_.height);
    if (is_fresh) memory_.populate(slot, bytes);
    is_fresh = false;
}

void PlayerLine::send_picture(Painter& painter, const AVFrame& frame, const View& view,
                              Duration pts) {
    send_pixels([&](std::byte* to,
                    std::ptrdiff_t stride) { return painter.paint_slot(frame, view, to, stride); },
                pts);
}

void PlayerLine::tell_ended(Duration end) {
    tell({.kind = wire::Told::Kind::ended, .pts = end.count()});
}

}  // namespace kiosk::media::helper
