// What a Session is made of; only Nursery and Session look inside.
#pragma once

#include <deque>
#include <string>
#include <vector>

#include "media/child_line.h"
#include "media/frame_check.h"
#include "media/session.h"

namespace kiosk::media {

struct Session::State {
    /// A session that has failed before it began.
    explicit State(std::string why) : failure(std::move(why)) {}
    State(std::shared_ptr<NurseryLink> link, const Request& request);

    struct Held {
        Frame frame;
        int slot = 0;
    };

    void take(const ChildLine::Message& message);
    void take_frame(const wire::Told& told);
    void give_back(const Held& held, Duration now) const;

    std::unique_ptr<ChildLine> line;  ///< null when there never was a child
    FrameBounds bounds;
    std::int64_t first_sample = 0;
    std::deque<Held> frames;
    std::optional<SoundTrack> sound;
    int granted = 0;  ///< slots that the child may fill by now
    bool wants_sound = false, still = false;
    std::optional<Duration> captions_placed;
    std::optional<Duration> ended;
    std::optional<std::string> failure, remark;
};

}  // namespace kiosk::media
