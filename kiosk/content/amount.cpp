#include "content/amount.h"

#include <algorithm>
#include <charconv>
#include <vector>

#include "content/names.h"
#include "content/take.h"

namespace kiosk::content {
namespace {

constexpr std::string_view kDigits = "0123456789";
constexpr std::size_t kMaxDigits = 15;  // what a double holds exactly

/// Takes a mark between digits off the front: a comma, point, apostrophe, or a space, narrow and
/// hard ones too.
bool take_mark(std::string_view& text) {
    for (const std::string_view mark :
         {",", ".", "'", " ", "\u00A0", "\u202F", "\u2009", "\u2019"}) {
        if (take(text, mark)) return true;
    }
    return false;
}

std::string_view take_group(std::string_view& text) {
    const std::string_view group = text.substr(0, text.find_first_not_of(kDigits));
    text.remove_prefix(group.size());
    return group;
}

}  // namespace

std::optional<double> parse_amount(std::string_view text) {
    const std::size_t first = text.find_first_of(kDigits);
    if (first == std::string_view::npos) return std::nullopt;
    const std::string_view before = text.substr(0, first);
    if (before.find('-') != std::string_view::npos ||
        before.find("\u2212") != std::string_view::npos)
        return std::nullopt;
    text.remove_prefix(first);
    std::string whole(take_group(text));
    for (bool is_over = false; !is_over;) {
        std::string_view rest = text;
        const bool may_be_decimal = rest.starts_with(',') || rest.starts_with('.');
        is_over = !take_mark(rest);
        const std::string_view group = take_group(rest);
        if (is_over || group.empty()) break;
        const bool ends_here = rest.find_first_of(kDigits) == std::string_view::npos;
        is_over = may_be_decimal && group.size() < 3 && ends_here;
        if (!is_over && group.size() != 3) return std::nullopt;
        whole.append(is_over ? "." : "").append(group);
        text = rest;
    }
    if (text.find_first_of(kDigits) != std::string_view::npos || whole.size() > kMaxDigits)
        return std::nullopt;
    double value = 0;
    std::from_chars(whole.data(), whole.data() + whole.size(), value);
    return value;
}

std::string currency_of(std::string_view text) {
    std::string around;
    while (!text.empty()) {
        if (!take_group(text).empty() || take_mark(text)) {
            around += ' ';
        } else {
            around += text.front();
            text.remove_prefix(1);
        }
    }
    std::string words;
    for (const std::string& word : split_words(around))
        words.append(words.empty() ? "" : " ").append(word);
    return words;
}

bool is_one_currency(std::string_view one, std::string_view other) {
    const std::vector<std::string> mine = split_words(currency_of(one));
    const std::vector<std::string> theirs = split_words(currency_of(other));
    if (mine.empty() || theirs.empty()) return true;
    return std::any_of(mine.begin(), mine.end(), [&](const std::string& word) {
        const bool is_same =
            std::any_of(theirs.begin(), theirs.end(),
                        [&](const std::string& their) { return edit_distance(word, their) == 0; });
        return is_same || !similar_names(word, theirs).empty();
    });
}

}  // namespace kiosk::content
