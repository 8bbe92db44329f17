#include "media/session.h"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <thread>
#include <utility>

#include "media/limits.h"
#include "media/session_state.h"

namespace kiosk::media {
namespace {

/// As much as fits; the last character stays 0.
wire::Order order_for(const Request& request) {
    wire::Order order;
    const bool is_still = request.kind == Request::Kind::still;
    order.kind = is_still ? wire::Order::Kind::still : wire::Order::Kind::clip;
    order.page = request.page;
    order.begin = request.begin.count();
    if (request.end) order.end = request.end->count();
    order.skip = request.skip.count();
    order.width = request.width;
    order.height = request.height;
    order.slots = std::clamp(request.slots, 1, max_slots);
    order.ahead = std::clamp(request.ahead, 1, order.slots);
    order.threads = std::clamp(request.threads, 1, 16);
    order.ground = request.ground;
    order.sound = request.sound && !is_still ? 1 : 0;
    wire::put_text(order.language, request.language);
    if (is_still) return order;
    order.plane_side = std::clamp(request.plane_side, 0, max_side);
    order.captions = request.captions.from;
    order.captions_by_name = request.captions.by_name ? 1 : 0;
    order.caption_look = request.captions.look;
    wire::put_text(order.caption_language, request.captions.language);
    order.hardware = request.hardware ? 1 : 0;
    order.live = request.live ? 1 : 0;
    return order;
}

}  // namespace

Session::State::State(std::shared_ptr<NurseryLink> link, const Request& request)
    : first_sample(sample_pair_at(request.skip.count())) {
    const wire::Order order = order_for(request);
    if (order.width < 1 || order.height < 1)
        throw std::runtime_error("cannot be shown: there is no screen");
    const SharedLayout layout(order.width, order.height, order.slots, order.sound != 0,
                              order.plane_side > 0);
    bounds.width = order.width;
    bounds.height = order.height;
    bounds.slots = order.slots;
    granted = order.ahead;
    bounds.slot_bytes = static_cast<std::int64_t>(layout.slot_bytes);
    bounds.plane_side = order.plane_side;
    wants_sound = order.sound != 0;
    line = std::make_unique<ChildLine>(std::move(link), request.file, request.captions, order);
}

void Session::State::take_frame(const wire::Told& told) {
    const bool is_filled = std::any_of(frames.begin(), frames.end(),
                                       [&](const Held& held) { return held.slot == told.slot; });
    if (is_filled || !is_sound_frame(told, bounds)) {
        failure = "its decoder talks nonsense";
        line->kill();
        return;
    }
    bounds.last_pts = told.pts;
    bounds.last_number = told.number;
    const SharedMemory& memory = line->memory();
    const Frame frame{memory.slot(told.slot),
                      told.width,
                      told.height,
                      told.stride,
                      Duration(told.pts),
                      told.number,
                      told.pixels,
                      told.shown_width,
                      told.shown_height,
                      memory.descriptor(),
                      memory.slot_offset(told.slot)};
    frames.push_back({frame, told.slot});
}

void Session::State::take(const ChildLine::Message& message) {
    using Kind = wire::Told::Kind;
    switch (message.told.kind) {
        case Kind::opened:
            still = message.told.still != 0;
            if (wants_sound && message.told.sound != 0 && !sound)
                sound.emplace(*line, first_sample);
            break;
        case Kind::placed_captions:
            captions_placed = Duration(message.told.pts);
            break;
        case Kind::frame:
            take_frame(message.told);
            break;
        case Kind::sound_over:
            if (sound) sound->set_over();
            break;
        case Kind::ended:
            ended = Duration(std::max<std::int64_t>(message.told.pts, 0));
            break;
        case Kind::remark:
            remark = message.text;
            break;
        case Kind::failed:
            failure = message.text;
            break;
        case Kind::sound:  // it woke who waits; the news itself stands in the ring
        case Kind::answered:
            break;
    }
}

void Session::State::give_back(const Held& held, Duration now) const {
    if (line) line->say({wire::Said::Kind::slot_is_free, held.slot, now.count()});
}

Session::Session(std::unique_ptr<State> state) : state_(std::move(state)) {}

Session::~Session() = default;

void Session::poll() {
    State& state = *state_;
    if (!state.line || state.failure) return;
    for (int n = 0; n < most_messages_at_once; ++n) {
        const auto message = state.line->next();
        if (!message) break;
        state.take(*message);
        if (state.failure) return;
    }
    if (state.sound && state.line->hung_up()) state.sound->set_over();
    if (state.ended) return;
    if (auto death = state.line->death()) state.failure = std::move(death);
}

void Session::go() {
    State& state = *state_;
    for (; state.line && state.granted < state.bounds.slots; ++state.granted)
        state.line->say({wire::Said::Kind::slot_is_free, state.granted, 0});
}

void Session::wait(std::chrono::milliseconds at_most) {
    if (state_->line)
        state_->line->wait(at_most);
    else
        std::this_thread::sleep_for(at_most);
}

std::optional<Frame> Session::frame_at(Duration time) {
    State& state = *state_;
    if (state.frames.empty()) return std::nullopt;
    while (state.frames.size() > 1 && state.frames[1].frame.pts <= time) {
        state.give_back(state.frames.front(), time);
        state.frames.pop_front();
    }
    return state.frames.front().frame;
}

bool Session::settled(Duration time) const {
    const State& state = *state_;
    if (state.ended || state.failure) return true;
    return !state.frames.empty() && state.frames.back().frame.pts > time;
}

std::optional<Duration> Session::next_change(Duration time) const {
    const auto& frames = state_->frames;
    for (std::size_t i = 1; i < frames.size(); ++i) {
        if (frames[i].frame.pts > time) return frames[i].frame.pts;
    }
    return std::nullopt;
}

bool Session::ready() const {
    const State& state = *state_;
    if (state.frames.empty()) return false;
    if (!state.sound || state.ended) return true;
    return state.sound->decoded() - state.first_sample >= sound_ready_pairs;
}

std::optional<Duration> Session::ended() const {
    return state_->ended;
}

std::optional<std::string> Session::failure() const {
    return state_->failure;
}

bool Session::is_orphaned() const {
    return state_->failure && state_->line && state_->line->is_orphaned();
}

std::optional<std::string> Session::take_remark() {
    return std::exchange(state_->remark, std::nullopt);
}

bool Session::still() const {
    return state_->still;
}

std::optional<Duration> Session::captions_placed() const {
    return state_->captions_placed;
}

SoundTrack* Session::sound() {
    return state_->sound ? &*state_->sound : nullptr;
}

void Session::give_up(const std::string& why) {
    if (state_->line) state_->line->kill();
    if (!state_->ended && !state_->failure) state_->failure = why;
}

bool Session::wants_frames() const {
    const State& state = *state_;
    return state.line && !state.ended && !state.failure &&
           static_cast<int>(state.frames.size()) < state.granted;
}

int Session::descriptor() const {
    return state_->line ? state_->line->socket() : -1;
}

pid_t Session::pid() const {
    return state_->line ? state_->line->pid() : -1;
}

}  // namespace kiosk::media
