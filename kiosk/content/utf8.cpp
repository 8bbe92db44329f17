#include "content/utf8.h"

#include <algorithm>

namespace kiosk::content {
namespace {

bool continues(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80;
}

char32_t lower(char32_t c) {
    const auto within = [c](char32_t first, char32_t last) { return c >= first && c <= last; };
    if (within('A', 'Z')) return c + 32;
    if (within(0xC0, 0xDE) && c != 0xD7) return c + 32;  // Latin-1, without the times sign
    if (within(0x100, 0x137)) return c | 1U;             // Latin Extended-A: pairs
    if (within(0x410, 0x42F)) return c + 32;             // А to Я
    if (within(0x400, 0x40F)) return c + 80;             // Ѐ to Џ, with Ё and І
    if (within(0x460, 0x481) || within(0x48A, 0x4BF) || within(0x4D0, 0x52F)) return c | 1U;
    return c;
}

}  // namespace

CodePoint first_code_point(std::string_view text) {
    if (text.empty()) return {};
    const auto lead = static_cast<unsigned char>(text.front());
    if (lead < 0x80) return {lead, 1};
    const std::size_t bytes = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || text.size() < bytes) return {};
    char32_t value = lead & (0xFFU >> (bytes + 1));
    for (std::size_t i = 1; i < bytes; ++i) {
        if (!continues(text[i])) return {};
        value = (value << 6U) | (static_cast<unsigned char>(text[i]) & 0x3FU);
    }
    const bool overlong = (bytes == 3 && value < 0x800) || (bytes == 4 && value < 0x10000);
    const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
    if (overlong || surrogate || value > 0x10FFFF) return {};
    return {value, bytes};
}

std::size_t find_invalid_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint next = first_code_point(text.substr(at));
        if (next.bytes == 0) return at;
        at += next.bytes;
    }
    return std::string_view::npos;
}

std::size_t count_code_points(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char byte) { return !continues(byte); }));
}

std::string_view first_bytes(std::string_view text, std::size_t most) {
    if (text.size() <= most) return text;
    while (most > 0 && continues(text[most])) --most;
    return text.substr(0, most);
}

std::u32string fold_case(std::string_view text) {
    std::u32string folded;
    folded.reserve(text.size());
    while (!text.empty()) {
        const CodePoint next = first_code_point(text);
        folded += next.bytes == 0 ? static_cast<unsigned char>(text.front()) : lower(next.value);
        text.remove_prefix(std::max<std::size_t>(next.bytes, 1));
    }
    return folded;
}

}  // namespace kiosk::content
