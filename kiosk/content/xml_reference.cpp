#include "content/xml_reference.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace kiosk::content {
namespace {

constexpr std::string_view kNameLetters =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
constexpr std::array<std::string_view, 5> kPredefined = {"amp", "lt", "gt", "quot", "apos"};
constexpr std::size_t kLongestName = 32;  ///< of HTML's named characters, generously

bool is_character(std::string_view digits) {
    const bool hex = digits.starts_with('x');
    if (hex) digits.remove_prefix(1);
    unsigned value = 0;
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), value, hex ? 16 : 10);
    if (error != std::errc{} || end != digits.data() + digits.size()) return false;
    if (value < 0x20) return value == '\t' || value == '\n' || value == '\r';
    return value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF) && value != 0xFFFE &&
           value != 0xFFFF;
}

}  // namespace

Reference read_reference(std::string_view text) {
    const bool numbered = text.substr(1).starts_with('#');
    const std::size_t begin = numbered ? 2 : 1;
    const std::size_t end = text.find_first_not_of(kNameLetters, begin);
    if (end == std::string_view::npos || end == begin || text[end] != ';' || end > kLongestName) {
        return {0, "\"&\" stands alone", "write &amp; for the sign itself"};
    }
    const std::string_view name = text.substr(begin, end - begin);
    const std::string whole(text.substr(0, end + 1));
    if (numbered) {
        if (is_character(name)) return {end + 1, {}, {}};
        return {end + 1, whole + " is no character", "type the character itself"};
    }
    if (std::find(kPredefined.begin(), kPredefined.end(), name) != kPredefined.end())
        return {end + 1, {}, {}};
    const std::string remedy = name == "nbsp"
                                   ? "write &#160; for a space that holds two words together"
                                   : "type the character itself, or write &amp; for an \"&\"";
    return {end + 1, whole + " is not known here", remedy};
}

std::string escaped(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (const char c : text) {
        switch (c) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            default:
                out += c;
        }
    }
    return out;
}

}  // namespace kiosk::content
