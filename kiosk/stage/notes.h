// What the stage has to tell the journal, in one line each. The journal itself belongs to a higher
// room.
#pragma once

#include <functional>
#include <string>

namespace kiosk::stage {

struct Note {
    enum class Weight {
        shown,
        info,
        warning,
        finding,  ///< a warning about an organizer's file, whose line itself says how grave it is
    } weight = Weight::info;
    std::string text;
};

using Tell = std::function<void(const Note&)>;

}  // namespace kiosk::stage
