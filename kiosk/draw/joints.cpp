#include "draw/joints.h"

#include <algorithm>
#include <array>

#include "content/utf8.h"

namespace kiosk::draw::joints {
namespace {

using namespace std::string_view_literals;

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// The same for words in small letters, however `word` is written.
template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::u32string_view, N>& words) {
    return std::find(words.begin(), words.end(), content::fold_case(word)) != words.end();
}

/// Left hanging at a line's end they stop the reader: prepositions, articles, small conjunctions;
/// in Kazakh, which has no prepositions, the words that qualify the next one.
constexpr std::array leaning_on_next = {
    U"a"sv,    U"an"sv,  U"the"sv, U"i"sv,   U"of"sv,  U"in"sv,  U"to"sv,  U"on"sv,
    U"at"sv,   U"by"sv,  U"or"sv,  U"no"sv,  U"as"sv,  U"for"sv, U"and"sv, U"with"sv,
    U"from"sv, U"в"sv,   U"к"sv,   U"с"sv,   U"о"sv,   U"и"sv,   U"у"sv,   U"а"sv,
    U"я"sv,    U"на"sv,  U"не"sv,  U"ни"sv,  U"по"sv,  U"за"sv,  U"из"sv,  U"от"sv,
    U"до"sv,   U"но"sv,  U"со"sv,  U"во"sv,  U"ко"sv,  U"об"sv,  U"их"sv,  U"для"sv,
    U"при"sv,  U"без"sv, U"под"sv, U"над"sv, U"или"sv, U"что"sv, U"как"sv, U"ал"sv,
    U"ең"sv,   U"әр"sv,  U"бір"sv, U"бұл"sv, U"сол"sv, U"осы"sv, U"және"sv};

/// At the beginning of a line these Kazakh particles and postpositions have lost their word, and so
/// have the Russian ones.
constexpr std::array leaning_on_last = {
    U"да"sv, U"де"sv,   U"та"sv,     U"те"sv,      U"ма"sv,      U"ме"sv, U"ба"sv, U"бе"sv, U"па"sv,
    U"пе"sv, U"үшін"sv, U"туралы"sv, U"бойынша"sv, U"ретінде"sv, U"же"sv, U"ли"sv, U"бы"sv};

/// "1 in 150", "54 per cent", "93 из 171": a number goes on behind these.
constexpr std::array within_a_number = {U"in"sv, U"per"sv, U"out"sv, U"of"sv, U"из"sv, U"на"sv};

constexpr std::array before_a_number = {"No."sv, "no."sv, "№"sv, "nr."sv, "p."sv, "стр."sv};

constexpr std::array magnitudes = {U"hundred"sv,  U"thousand"sv,  U"million"sv, U"billion"sv,
                                   U"тыс."sv,     U"млн"sv,       U"млрд"sv,    U"миллион"sv,
                                   U"миллиона"sv, U"миллионов"sv, U"тысяча"sv,  U"тысячи"sv,
                                   U"тысяч"sv,    U"мың"sv,       U"миллиард"sv};

constexpr std::array telling_when = {U"in"sv, U"since"sv,  U"from"sv,  U"to"sv, U"until"sv,
                                     U"by"sv, U"before"sv, U"after"sv, U"of"sv, U"в"sv,
                                     U"с"sv,  U"от"sv,     U"до"sv,    U"к"sv,  U"по"sv};

/// And the dot between parts of a list, which stays at a line's end as they do.
constexpr std::array dashes = {"—"sv, "–"sv, "-"sv, "·"sv};

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool ends_a_clause(std::string_view word) {
    return bare(word).size() < word.size();
}

bool begins_with_capital(std::string_view word) {
    const std::u32string folded = content::fold_case(word);
    return !folded.empty() && content::first_code_point(word).value != folded.front();
}

/// A number, or what goes on from one: for "1 in | 150", "50 million | people".
bool carries_on(const std::vector<std::string>& words, std::size_t i) {
    if (i == 0 || ends_a_clause(words[i - 1]) || !is_number(words[i - 1])) return false;
    if (is_one_of(words[i], magnitudes)) return true;
    if (!is_one_of(words[i], within_a_number)) return false;
    return words[i] == "per" || (i + 1 < words.size() && is_number(words[i + 1]));
}

bool is_word_for_year(std::string_view word) {
    return word.starts_with("год") || word.starts_with("жыл") || word == "г.";
}

/// A number that does not count what stands behind it: "August 2022 Kazakhstan", "Lot 5 with a
/// frame".
bool counts_nothing(const std::vector<std::string>& words, std::size_t i) {
    if (i + 1 >= words.size() || ends_a_clause(words[i])) return false;
    const std::string& next = words[i + 1];
    if (carries_on(words, i + 1) || is_word_for_year(next)) return false;
    return is_year(words, i) || (leans_on_next(next) && !is_one_of(next, within_a_number));
}

}  // namespace

std::string plain(const Word& word) {
    std::string text;
    for (const Stretch& stretch : word.stretches) text += stretch.text;
    return text;
}

std::string_view bare(std::string_view word) {
    constexpr std::array<std::string_view, 10> behind = {",", ".", ":", ";", "!",
                                                         "?", ")", "…", "»", "”"};
    for (bool found = true; found;) {
        found = false;
        for (const std::string_view mark : behind) {
            if (word.size() <= mark.size() || !word.ends_with(mark)) continue;
            word.remove_suffix(mark.size());
            found = true;
        }
    }
    return word;
}

bool is_number(std::string_view word) {
    for (const std::string_view before : {"$"sv, "€"sv, "₸"sv, "£"sv, "~"sv, "("sv, "“"sv, "«"sv}) {
        if (word.starts_with(before)) word.remove_prefix(before.size());
    }
    return !word.empty() && is_digit(word.front());
}

bool is_year(const std::vector<std::string>& words, std::size_t i) {
    const std::string_view number = bare(words[i]);
    if (number.size() != 4 || !std::all_of(number.begin(), number.end(), is_digit)) return false;
    if (!number.starts_with("19") && !number.starts_with("20")) return false;
    if (i + 1 < words.size() && is_word_for_year(words[i + 1])) return true;
    if (i == 0) return false;
    return is_one_of(words[i - 1], telling_when) || begins_with_capital(words[i - 1]);
}

bool is_dash(std::string_view word) {
    return is_one_of(word, dashes);
}

bool leans_on_next(std::string_view word) {
    return is_one_of(word, leaning_on_next);
}

Joint between(const std::vector<std::string>& words, std::size_t i) {
    const std::string& word = words[i];
    const std::string& next = words[i + 1];
    if (is_dash(next) || is_one_of(word, before_a_number)) return Joint::never;
    if (is_number(word) && !ends_a_clause(word) && !counts_nothing(words, i)) return Joint::never;
    if (carries_on(words, i)) return Joint::never;
    if (leans_on_next(word) || is_one_of(next, leaning_on_last)) return Joint::avoid;
    // "Tier 2", "July 2024"; but not after the end of a clause, nor "Every 150" at the beginning.
    const bool is_named = i > 0 && begins_with_capital(word);
    if (is_number(next) && !ends_a_clause(word) && (is_named || counts_nothing(words, i + 1)))
        return Joint::avoid;
    return ends_a_clause(word) ? Joint::good : Joint::open;
}

}  // namespace kiosk::draw::joints
