// The kiosk's configuration, config/kiosk.xml: what belongs to the machine and not to the show.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "content/complaints.h"
#include "content/diagnostic.h"
#include "content/reading.h"
#include "content/text.h"
#include "content/when.h"

namespace kiosk::content {

/// The volume while a window is open, instead of the usual one.
struct QuietHours {
    When when;
    double volume = 0;  ///< 0 to 1

    bool operator==(const QuietHours&) const = default;
};

/// Which display shows, and how.
struct Display {
    std::string name;  ///< its number from 1, or a part of its name; empty: any
    int rotation = 0;  ///< degrees clockwise; turned by who lends the screen (config/laptop)
    double overscan =
        0;  ///< share of width and height that the frame of a screen hides on each side

    bool operator==(const Display&) const = default;
};

struct Config {
    std::filesystem::path theme_file;  ///< absolute
    std::filesystem::path words_file;  ///< absolute
    std::string language = "en";
    double volume = 1.0;  ///< 0 to 1, over every clip's own
    /// Loudness that clips are brought to, LUFS; nothing: they stay as they are. At EBU R128's -23
    /// nearly every film has room for its peaks, so that all come out equal without a limiter.
    std::optional<double> levelling = -23.0;
    std::vector<QuietHours> quiet;        ///< the first that is open counts
    Translations<std::string> help_line;  ///< shown on the standby card; empty: none
    Spot help_line_at;                    ///< where the file has it
    double diagonal_mm = 355.6;           ///< of the screen, corner to corner: 14 inches
    Display display;
    bool reduce_motion = false;  ///< cuts instead of fades and slides
    std::string operator_pin;    ///< as a hash by crypt(3); empty: no operator's page
};

struct LoadedConfig {
    Config config;  ///< the default for whatever was not given rightly
    Diagnostics diagnostics;
};

/// `reading` may be null.
[[nodiscard]] LoadedConfig load_config(const std::filesystem::path& file,
                                       Reading* reading = nullptr);

}  // namespace kiosk::content
