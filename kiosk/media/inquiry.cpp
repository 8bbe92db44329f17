#include "media/inquiry.h"

#include "media/inquiry_state.h"
#include "media/limits.h"
#include "media/loudness_text.h"
#include "media/probe_text.h"

namespace kiosk::media {
namespace {

/// How a question is put, and how its answer is told.
template <typename Answer>
struct Terms;

template <>
struct Terms<Probe> {
    static constexpr auto order = wire::Order::Kind::probe;
    static std::optional<Probe> read(std::span<const std::string> fields) {
        return from_fields(fields);
    }
};

template <>
struct Terms<Loudness> {
    static constexpr auto order = wire::Order::Kind::measure;
    static std::optional<Loudness> read(std::span<const std::string> fields) {
        return loudness_from_fields(fields);
    }
};

}  // namespace

template <typename Answer>
Inquiry<Answer>::State::State(std::shared_ptr<NurseryLink> link, const std::filesystem::path& file,
                              const std::string& language) {
    wire::Order order;
    order.kind = Terms<Answer>::order;
    wire::put_text(order.language, language);
    line = std::make_unique<ChildLine>(std::move(link), file, CaptionWish{}, order);
}

template <typename Answer>
Inquiry<Answer>::Inquiry(std::unique_ptr<State> state) : state_(std::move(state)) {}

template <typename Answer>
Inquiry<Answer>::~Inquiry() = default;

template <typename Answer>
std::optional<Answer> Inquiry<Answer>::result() {
    State& state = *state_;
    for (int n = 0; n < most_messages_at_once && !state.answer; ++n) {
        const auto message = state.line->next();
        if (!message) {
            if (auto death = state.line->death()) state.give_up(*death);
            break;
        }
        if (message->told.kind == wire::Told::Kind::failed) state.give_up(message->text);
        if (message->told.kind != wire::Told::Kind::answered) continue;
        state.answer = Terms<Answer>::read(part_fields(message->text));
        if (!state.answer) state.give_up("cannot be judged: its decoder talks nonsense");
    }
    return state.answer;
}

template <typename Answer>
void Inquiry<Answer>::wait(std::chrono::milliseconds at_most) {
    if (!state_->answer) state_->line->wait(at_most);
}

template class Inquiry<Probe>;
template class Inquiry<Loudness>;

}  // namespace kiosk::media
