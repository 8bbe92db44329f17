#include "content/playlist.h"

#include <algorithm>

namespace kiosk::content {

const CaptionText* Captions::text_in(std::string_view wished) const {
    if (from != From::file || texts.empty()) return nullptr;
    const auto found = std::find_if(texts.begin(), texts.end(), [&](const CaptionText& text) {
        return !wished.empty() && text.language == wished;
    });
    return found == texts.end() ? &texts.front() : &*found;
}

bool Item::open_at(const LocalTime& time) const {
    return std::all_of(when.begin(), when.end(),
                       [&](const When& window) { return is_open(window, time); });
}

}  // namespace kiosk::content
