// Names of languages: "en" as in XML is "eng" in media files.
#pragma once

#include <string_view>

namespace kiosk::media::helper {

/// "en", "en-GB" and "eng" are the same language; "deu" and "ger" too. Case does not matter.
[[nodiscard]] bool same_language(std::string_view one, std::string_view other);

}  // namespace kiosk::media::helper
