#include "media/probing.h"

#include "media/probe_text.h"

namespace kiosk::media {

Probing::State::State(std::shared_ptr<NurseryLink> link, const std::filesystem::path& file) {
    wire::Order order;
    order.kind = wire::Order::Kind::probe;
    line = std::make_unique<ChildLine>(std::move(link), file, order);
}

void Probing::State::give_up(std::string why) {
    answer.emplace();
    answer->error = std::move(why);
    answer->lasting = false;
}

Probing::Probing(std::unique_ptr<State> state) : state_(std::move(state)) {}

Probing::~Probing() = default;

std::optional<Probe> Probing::result() {
    State& state = *state_;
    while (!state.answer) {
        const auto message = state.line->next();
        if (!message) {
            if (auto death = state.line->death()) state.give_up(std::move(*death));
            break;
        }
        if (message->told.kind != wire::Told::Kind::probed) continue;
        state.answer = from_fields(part_fields(message->text));
        if (!state.answer) state.give_up("cannot be judged: its decoder talks nonsense");
    }
    return state.answer;
}

void Probing::wait(std::chrono::milliseconds at_most) {
    if (!state_->answer) state_->line->wait(at_most);
}

}  // namespace kiosk::media
