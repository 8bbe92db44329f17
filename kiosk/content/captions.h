// Captions written beside a clip: SubRip (.srt) and WebVTT (.vtt) files as timed lines of text.
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kiosk::content {

/// A caption on the screen from `begin` to before `end` of the clip's own time.
struct Cue {
    std::chrono::nanoseconds begin{0};
    std::chrono::nanoseconds end{0};
    std::string text;  ///< lines parted by "\n", mark-up removed

    bool operator==(const Cue&) const = default;
};

/// The cues of a file's text in order of time; damaged cues are left out and named in `complaints`
/// (line, what).
struct CaptionFile {
    std::vector<Cue> cues;
    std::vector<std::pair<int, std::string>> complaints;
    std::vector<int>
        too_wide;  ///< lines of captions of more than two lines or 37 characters in one
};

[[nodiscard]] CaptionFile parse_captions(std::string_view text);

}  // namespace kiosk::content
