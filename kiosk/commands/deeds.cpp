#include "commands/deeds.h"

#include <map>
#include <optional>
#include <regex>

#include "content/values.h"

namespace kiosk::commands {
namespace {

using stage::Key;
using stage::Point;

/// What stands before and behind the "@".
struct Parts {
    std::string what;
    content::Duration at{0};
};

std::optional<Parts> parts_of(const std::string& text) {
    const std::size_t at = text.rfind('@');
    if (at == std::string::npos) return std::nullopt;
    const auto time = content::parse_duration(text.substr(at + 1));
    return time ? std::optional(Parts{text.substr(0, at), *time}) : std::nullopt;
}

/// Up to five digits: beyond any screen.
Point point(const std::ssub_match& x, const std::ssub_match& y) {
    return {std::stod(x), std::stod(y)};
}

}  // namespace

bool parse_touch(stage::Deeds& deeds, const std::string& text) {
    const auto parts = parts_of(text);
    std::smatch found;
    if (!parts || !std::regex_match(parts->what, found, std::regex("([0-9]{1,5}),([0-9]{1,5})")))
        return false;
    stage::add_touch(deeds, point(found[1], found[2]), parts->at);
    return true;
}

bool parse_swipe(stage::Deeds& deeds, const std::string& text) {
    const auto parts = parts_of(text);
    std::smatch found;
    const std::regex form("([0-9]{1,5}),([0-9]{1,5}),([0-9]{1,5}),([0-9]{1,5})");
    if (!parts || !std::regex_match(parts->what, found, form)) return false;
    stage::add_swipe(deeds, point(found[1], found[2]), point(found[3], found[4]), parts->at);
    return true;
}

bool parse_key(stage::Deeds& deeds, const std::string& text) {
    const std::map<std::string, Key, std::less<>> keys{
        {"up", Key::up},         {"down", Key::down}, {"left", Key::left},
        {"right", Key::right},   {"next", Key::next}, {"previous", Key::previous},
        {"choose", Key::choose}, {"back", Key::back},
    };
    const auto parts = parts_of(text);
    if (!parts) return false;
    const auto found = keys.find(parts->what);
    if (found == keys.end()) return false;
    stage::add_key(deeds, found->second, parts->at);
    return true;
}

}  // namespace kiosk::commands
