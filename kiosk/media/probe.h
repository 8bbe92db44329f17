// What a media file really is: its kind, its true length, whether it can be decoded. Found out by a
// child process that walks all packets. Must not know libav.
#pragma once

#include <chrono>
#include <string>
#include <vector>

namespace kiosk::media {

struct Probe {
    enum class Kind { unusable, film, picture, animation, document } kind = Kind::unusable;
    std::string
        error;  ///< why it is unusable, as a clause: "is a text file", "has no picture track"
    std::string format;  ///< in people's words: "MPEG program stream", "PNG picture", "text file"
    std::chrono::nanoseconds length{0};  ///< film, animation: true length of the picture track, by
                                         ///< walking its packets
    int width = 0, height = 0;           ///< as displayed: sample aspect ratio and rotation applied
    int pages = 0;                       ///< document
    bool sound = false;
    std::vector<std::string>
        captions;  ///< film: languages of its caption tracks, such as "ru"; "und": it does not say
    bool hdr = false;       ///< PQ or HLG: brought down to SDR
    bool hardware = false;  ///< this machine's graphics chip gives the same pictures as software
    std::vector<std::string> warnings;  ///< "only the first picture of this animated WebP is shown"
    bool lasting = true;  ///< false: the machine's fault, not the file's; not worth remembering

    bool operator==(const Probe&) const = default;
};

}  // namespace kiosk::media
