#include "draw/capitals.h"

#include <algorithm>

#include "content/utf8.h"

namespace kiosk::draw {
namespace {

/// Two of Inter's hair spaces are 0.16 em.
constexpr std::string_view tracking = "\u200A\u200A";

char32_t upper(char32_t c) {
    const auto within = [c](char32_t first, char32_t last) { return c >= first && c <= last; };
    if (within('a', 'z') || (within(0xE0, 0xFE) && c != 0xF7)) return c - 32;
    if (c == 0xFF) return 0x178;
    if (c == 0x131) return 'I';
    // Pairs of a capital and its small letter, the capital even, then odd.
    if (within(0x100, 0x137) || within(0x14A, 0x177)) return c & ~char32_t{1};
    if (within(0x139, 0x148) || within(0x179, 0x17E)) return c % 2 == 0 ? c - 1 : c;
    if (within(0x430, 0x44F)) return c - 32;
    if (within(0x450, 0x45F)) return c - 80;
    if (within(0x460, 0x481) || within(0x48A, 0x4BF) || within(0x4D0, 0x52F))
        return c & ~char32_t{1};
    if (within(0x4C1, 0x4CE)) return c % 2 == 0 ? c - 1 : c;
    return c;
}

void append(std::string& text, char32_t c) {
    const auto byte = [&text](char32_t bits) { text += static_cast<char>(bits); };
    const auto tail = [&](int shift) { byte(0x80 | ((c >> shift) & 0x3F)); };
    if (c < 0x80) {
        byte(c);
    } else if (c < 0x800) {
        byte(0xC0 | (c >> 6));
        tail(0);
    } else if (c < 0x10000) {
        byte(0xE0 | (c >> 12));
        tail(6);
        tail(0);
    } else {
        byte(0xF0 | (c >> 18));
        tail(12);
        tail(6);
        tail(0);
    }
}

bool combines(char32_t c) {
    return c >= 0x300 && c <= 0x36F;
}

/// Calls take(code point, its bytes) for each; a byte that is not UTF-8 is passed over.
template <typename Take>
void each(std::string_view text, Take take) {
    while (!text.empty()) {
        const content::CodePoint next = content::first_code_point(text);
        if (next.bytes > 0) take(next.value, text.substr(0, next.bytes));
        text.remove_prefix(std::max<std::size_t>(next.bytes, 1));
    }
}

}  // namespace

std::string capitals(std::string_view text) {
    std::string result;
    each(text, [&](char32_t c, std::string_view) {
        if (c == 0xDF) {
            result += "SS";
        } else {
            append(result, upper(c));
        }
    });
    return result;
}

std::string letter_spaced(std::string_view text) {
    std::string result;
    each(text, [&](char32_t c, std::string_view bytes) {
        if (!result.empty() && !combines(c)) result += tracking;
        result += bytes;
    });
    return result;
}

}  // namespace kiosk::draw
