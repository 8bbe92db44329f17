// Names of languages: "en" as in XML is "eng" in media files.
#pragma once

#include <string>
#include <string_view>

namespace kiosk::media {

/// "en", "en-GB" and "eng" are the same language; "deu" and "ger" too. Case does not matter.
[[nodiscard]] bool same_language(std::string_view one, std::string_view other);

/// As XML has it: "en" for "eng". What is not known stays as it is.
[[nodiscard]] std::string short_name(std::string_view language);

}  // namespace kiosk::media
