// What a recording asks of its decoders: it waits for them, where the live show never does.
#include "stage/deck.h"

namespace kiosk::stage {

namespace {

/// A recording looks at its decoders at least this often while it waits for them.
constexpr auto look_again = std::chrono::milliseconds(100);

template <typename Done>
void wait_for(media::Session* session, Done done) {
    if (session == nullptr) return;
    for (session->poll(); !done(*session) && !session->failure(); session->poll())
        session->wait(look_again);
}

}  // namespace

void Deck::wait_until_ready() {
    for (auto& [serial, entry] : entries_) {
        wait_for(entry.session.get(),
                 [](const media::Session& session) { return session.ready(); });
    }
}

void Deck::wait_until_settled(const show::PicturePage& page) {
    media::Session* from = session(page.serial);
    if (from == nullptr || from->still()) return;
    from->go();
    wait_for(from, [&page](media::Session& waited) {
        (void)waited.frame_at(
            page.media_time);  // gives earlier frames back, so that later ones can come
        return waited.settled(page.media_time);
    });
}

void Deck::wait_for_sound(show::Serial serial, std::int64_t until_sample) {
    wait_for(session(serial), [until_sample](media::Session& waited) {
        return waited.sound() == nullptr || waited.sound()->decoded() >= until_sample;
    });
}

}  // namespace kiosk::stage
