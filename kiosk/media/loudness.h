// How loud the sound of a file is, as EBU R128 measures it. Found out by a child process that
// decodes the whole sound track. Must not know libav.
#pragma once

#include <optional>
#include <string>

namespace kiosk::media {

struct Loudness {
    /// Integrated loudness, LUFS. Nothing where there is nothing to measure: silence, or less than
    /// the 0.4 s that are measured at a time.
    std::optional<double> integrated;
    double true_peak = 0;  ///< linear: 1 is full scale (0 dBTP), and sound may reach beyond it
    std::string error;     ///< why it could not be measured, as a clause
    bool lasting = true;   ///< false: not measured; not worth remembering

    bool operator==(const Loudness&) const = default;
};

}  // namespace kiosk::media
