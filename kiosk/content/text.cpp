#include "content/text.h"

namespace kiosk::content {

std::string plain(const RichText& text) {
    std::string joined;
    for (const Run& run : text) joined += run.text;
    return joined;
}

std::string filled(std::string pattern, std::string_view name, const std::string& value) {
    const std::string wanted = "{" + std::string(name) + "}";
    if (const std::size_t at = pattern.find(wanted); at != std::string::npos)
        pattern.replace(at, wanted.size(), value);
    return pattern;
}

}  // namespace kiosk::content
