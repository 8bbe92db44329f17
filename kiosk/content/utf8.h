// UTF-8 by code points: decoding with every check, counting, folding of case. Knows no files and no
// XML.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kiosk::content {

struct CodePoint {
    char32_t value = 0;
    std::size_t bytes = 0;  ///< 0: the text does not begin with a well-formed code point
};

/// The first code point of a text. Overlong forms, surrogates and values over U+10FFFF are not
/// well-formed.
[[nodiscard]] CodePoint first_code_point(std::string_view text);

/// Where the first byte is that is not UTF-8; npos: nowhere.
[[nodiscard]] std::size_t find_invalid_utf8(std::string_view text);

[[nodiscard]] std::size_t count_code_points(std::string_view text);

/// As much of a text as these many bytes hold, without a part of a code point.
[[nodiscard]] std::string_view first_bytes(std::string_view text, std::size_t most);

/// Lower case of Latin and Cyrillic letters (the Kazakh ones among them); the others as they are.
/// A byte that is not UTF-8 stands for itself.
[[nodiscard]] std::u32string fold_case(std::string_view text);

}  // namespace kiosk::content
