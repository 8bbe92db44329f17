// The rules of good line ends in English, Russian and Kazakh. Words come as plain text; their own
// letters tell the language.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "draw/statement.h"

namespace kiosk::draw::joints {

[[nodiscard]] std::string plain(const Word& word);

/// A word without the punctuation behind it.
[[nodiscard]] std::string_view bare(std::string_view word);

/// "171", "27.6", "150-й", "$5".
[[nodiscard]] bool is_number(std::string_view word);

/// Whether word i tells when: "In 2025,", "June 2015", "2025 году", "2025 жылы".
[[nodiscard]] bool is_year(const std::vector<std::string>& words, std::size_t i);

/// "—", or another sign that parts what stands before it from what follows.
[[nodiscard]] bool is_dash(std::string_view word);

/// Prepositions, articles and their like, which belong to the word behind them.
[[nodiscard]] bool leans_on_next(std::string_view word);

/// What may happen between word i and the next.
[[nodiscard]] Joint between(const std::vector<std::string>& words, std::size_t i);

}  // namespace kiosk::draw::joints
