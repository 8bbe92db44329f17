// The kiosk's configuration, config/kiosk.xml: what belongs to the machine and not to the show.
#pragma once

#include <filesystem>
#include <string>

#include "content/diagnostic.h"
#include "content/text.h"

namespace kiosk::content {

struct Config {
    std::filesystem::path theme_file;  ///< absolute
    std::filesystem::path words_file;  ///< absolute
    std::string language = "en";
    double volume = 1.0;                  ///< 0 to 1, over every clip's own
    Translations<std::string> help_line;  ///< shown on the standby card; empty: none
    bool reduce_motion = false;           ///< cuts instead of fades and slides
};

struct LoadedConfig {
    Config config;  ///< the default for whatever was not given rightly
    Diagnostics diagnostics;
};

[[nodiscard]] LoadedConfig load_config(const std::filesystem::path& file);

}  // namespace kiosk::content
