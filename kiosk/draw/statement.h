// A text as words, with what may happen after each: where a line may end, where it should not, and
// where it never does. And which words are gold. Pure: knows neither fonts nor widths.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/text.h"

namespace kiosk::draw {

/// What may happen between a word and the next.
enum class Joint {
    open,   ///< a line may end here
    good,   ///< and does so well: a clause ends
    avoid,  ///< it should not: a short word would be left hanging
    never,  ///< a number is never parted from its word
    must,   ///< a paragraph ends
};

/// A stretch of a word in one kind of type, without spaces.
struct Stretch {
    std::string text;
    bool strong = false;  ///< gold and bold
    bool operator==(const Stretch&) const = default;
};

struct Word {
    std::vector<Stretch> stretches;  ///< never empty
    Joint after = Joint::open;       ///< of the last word: must
    bool operator==(const Word&) const = default;
};

/// The words of a text. Strong is what the organizer emphasised.
[[nodiscard]] std::vector<Word> words_of(const content::RichText& text);
[[nodiscard]] std::vector<Word> words_of(std::string_view text);

/// If nothing is strong, makes the first number strong, with the words it is never parted from. A
/// plain year ("In 2025,") is not a number that matters.
void emphasise_first_number(std::vector<Word>& words);

}  // namespace kiosk::draw
