// Which name was meant: other players' words, slips of the finger, wrong capitals. Knows no
// vocabulary of its own.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::content {

/// Single letters added, dropped, changed, or neighbours exchanged, that part two words. Capitals
/// do not count.
[[nodiscard]] std::size_t edit_distance(std::string_view one, std::string_view other);

/// The known names that a name was most likely meant to be: the nearest, at most three.
[[nodiscard]] std::vector<std::string> similar_names(std::string_view name,
                                                     const std::vector<std::string>& known);

/// What other players' words are called here ("uri": src), if `known` has it.
[[nodiscard]] std::optional<std::string> our_word(std::string_view foreign,
                                                  const std::vector<std::string>& known);

/// A clause that says what to write for an unknown name.
[[nodiscard]] std::string name_remedy(std::string_view name, const std::vector<std::string>& known);

/// "a, b or c", each within quotes where `quote` is given.
[[nodiscard]] std::string listed(const std::vector<std::string>& names,
                                 std::string_view quote = "");

/// Pieces put together; GCC 12 warns wrongly (bug 105651) about some sums of literals and strings.
[[nodiscard]] std::string join(std::initializer_list<std::string_view> pieces);

[[nodiscard]] std::string in_quotes(std::string_view text);

/// What to do about a value that ought to be written in Latin letters and digits: `remedy`, unless
/// its Cyrillic letters look like Latin ones, which the eye cannot tell.
[[nodiscard]] std::string latin_remedy(std::string_view value, std::string remedy);

/// The words of a text, parted by white space.
[[nodiscard]] std::vector<std::string> split_words(std::string_view text);

}  // namespace kiosk::content
