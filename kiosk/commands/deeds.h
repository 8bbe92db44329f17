// What a visitor does in a recording, as it stands on the command line: "683,384@2s",
// "900,400,300,400@5s", "back@1m".
#pragma once

#include <string>

#include "stage/deed.h"

namespace kiosk::commands {

/// Each adds what the text says and is true, or changes nothing and is false.
[[nodiscard]] bool parse_touch(stage::Deeds& deeds, const std::string& text);
[[nodiscard]] bool parse_swipe(stage::Deeds& deeds, const std::string& text);
[[nodiscard]] bool parse_key(stage::Deeds& deeds, const std::string& text);

}  // namespace kiosk::commands
