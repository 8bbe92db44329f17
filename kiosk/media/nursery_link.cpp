#include "media/nursery_link.h"

#include <sys/socket.h>

#include <system_error>
#include <utility>

#include "media/limits.h"
#include "media/socket.h"

namespace kiosk::media {

NurseryLink::NurseryLink(std::filesystem::path helper) : helper_(std::move(helper)) {
    start_nursery();
}

/// A helper that cannot start is not tried for every request: there may be thousands of them.
bool NurseryLink::start_nursery() {
    if (closed_) return false;
    if (failed_starts_ >= quick_restarts && ++refused_requests_ < requests_between_restarts)
        return false;
    refused_requests_ = 0;
    ++failed_starts_;  // until it has answered something
    proved_ = false;
    try {
        nursery_ = HelperProcess(helper_, "nursery", SOCK_SEQPACKET);
    } catch (const std::system_error&) {
        return false;
    }
    return true;
}

void NurseryLink::lose_nursery() {
    nursery_.end();
    for (auto& [serial, child] : children_) {
        if (const auto fate = child.lock()) fate->orphaned = true;
    }
    children_.clear();
}

bool NurseryLink::send(const wire::Order& order, std::span<const int> descriptors) {
    if (!nursery_.running()) return false;
    // A nursery that does not take its orders is as good as dead: never wait for it.
    if (send_message(nursery_.socket(), order, {}, false, descriptors) == Sending::done)
        return true;
    lose_nursery();
    return false;
}

std::shared_ptr<const Fate> NurseryLink::start_child(wire::Order& order,
                                                     std::span<const int> descriptors) {
    poll();
    order.serial = next_serial_++;
    for (int attempt = 0; attempt < 2; ++attempt) {
        if (!nursery_.running() && !start_nursery()) return nullptr;
        if (!send(order, descriptors)) continue;
        auto fate = std::make_shared<Fate>();
        children_[order.serial] = fate;
        return fate;
    }
    return nullptr;
}

void NurseryLink::kill_child(std::int64_t serial) {
    wire::Order order;
    order.kind = wire::Order::Kind::kill;
    order.serial = serial;
    send(order, {});
}

void NurseryLink::end_if_stopped() {
    if (!nursery_.is_stopped()) return;
    nursery_.kill();
    lose_nursery();
}

void NurseryLink::poll() {
    while (nursery_.running()) {
        wire::News news;
        const Received received = receive_message(nursery_.socket(), news);
        if (received.what == Receiving::nothing) return;
        if (received.what == Receiving::gone) return lose_nursery();
        if (!std::exchange(proved_, true)) failed_starts_ = 0;
        const auto found = children_.find(news.serial);
        if (found == children_.end()) continue;
        const std::shared_ptr<Fate> fate = found->second.lock();
        if (fate && news.kind == wire::News::Kind::born) fate->pid = news.value;
        if (fate && news.kind == wire::News::Kind::died) fate->status = news.value;
        if (!fate || fate->status) children_.erase(found);
    }
}

void NurseryLink::close() {
    closed_ = true;
    lose_nursery();
}

}  // namespace kiosk::media
