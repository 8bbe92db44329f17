#include "content/names.h"

#include <algorithm>
#include <array>
#include <numeric>

#include "content/utf8.h"

namespace kiosk::content {
namespace {

constexpr std::size_t kMaxSuggestions = 3;
constexpr std::size_t kMaxCompared =
    255;  // letters: the longest file name; longer words are not slips

struct ForeignWord {
    std::string_view foreign, ours;
};

/// From SMIL itself where we chose otherwise, Xibo, Anthias, MPRIS, XSPF, HTML and plain English.
constexpr std::array kForeignWords = {
    // attributes
    ForeignWord{"uri", "src"},
    ForeignWord{"url", "src"},
    ForeignWord{"file", "src"},
    ForeignWord{"href", "src"},
    ForeignWord{"path", "src"},
    ForeignWord{"location", "src"},
    ForeignWord{"source", "src"},
    ForeignWord{"filename", "src"},
    ForeignWord{"folder", "src"},
    ForeignWord{"href", "link"},
    ForeignWord{"url", "link"},
    ForeignWord{"uri", "link"},
    ForeignWord{"duration", "dur"},
    ForeignWord{"time", "dur"},
    ForeignWord{"length", "dur"},
    ForeignWord{"seconds", "dur"},
    ForeignWord{"delay", "dur"},
    ForeignWord{"timeout", "dur"},
    ForeignWord{"begin", "clip-begin"},
    ForeignWord{"start", "clip-begin"},
    ForeignWord{"from", "clip-begin"},
    ForeignWord{"in", "clip-begin"},
    ForeignWord{"clipbegin", "clip-begin"},
    ForeignWord{"end", "clip-end"},
    ForeignWord{"stop", "clip-end"},
    ForeignWord{"to", "clip-end"},
    ForeignWord{"out", "clip-end"},
    ForeignWord{"clipend", "clip-end"},
    ForeignWord{"loop", "repeat"},
    ForeignWord{"repeatcount", "repeat"},
    ForeignWord{"times", "repeat"},
    ForeignWord{"count", "take"},
    ForeignWord{"schedule", "when"},
    ForeignWord{"hours", "when"},
    ForeignWord{"subtitles", "captions"},
    ForeignWord{"subtitle", "captions"},
    ForeignWord{"sub", "captions"},
    ForeignWord{"lang", "xml:lang"},
    ForeignWord{"language", "xml:lang"},
    ForeignWord{"name", "title"},
    ForeignWord{"shuffle", "order"},
    ForeignWord{"random", "order"},
    ForeignWord{"fade", "transition"},
    ForeignWord{"effect", "transition"},
    ForeignWord{"loudness", "volume"},
    ForeignWord{"soundlevel", "volume"},
    ForeignWord{"name", "id"},
    ForeignWord{"href", "address"},
    ForeignWord{"url", "address"},
    ForeignWord{"uri", "address"},
    ForeignWord{"link", "address"},
    ForeignWord{"src", "address"},
    ForeignWord{"website", "address"},
    ForeignWord{"web", "address"},
    ForeignWord{"site", "address"},
    ForeignWord{"tel", "phone"},
    ForeignWord{"telephone", "phone"},
    ForeignWord{"number", "phone"},
    ForeignWord{"timeout", "idle"},
    ForeignWord{"icon", "mark"},
    ForeignWord{"symbol", "mark"},
    ForeignWord{"rating", "grade"},
    ForeignWord{"score", "grade"},
    ForeignWord{"amount", "raised"},
    ForeignWord{"value", "raised"},
    ForeignWord{"goal", "target"},
    ForeignWord{"price", "bid"},
    ForeignWord{"published", "date"},
    ForeignWord{"year", "date"},
    // elements
    ForeignWord{"image", "img"},
    ForeignWord{"picture", "img"},
    ForeignWord{"photo", "img"},
    ForeignWord{"clip", "video"},
    ForeignWord{"movie", "video"},
    ForeignWord{"film", "video"},
    ForeignWord{"media", "video"},
    ForeignWord{"track", "video"},
    ForeignWord{"auction", "board"},
    ForeignWord{"thermometer", "board"},
    ForeignWord{"slideshow", "slides"},
    ForeignWord{"slide", "slides"},
    ForeignWord{"deck", "slides"},
    ForeignWord{"presentation", "slides"},
    ForeignWord{"folder", "slides"},
    ForeignWord{"sequence", "seq"},
    ForeignWord{"playlist", "seq"},
    ForeignWord{"loop", "seq"},
    ForeignWord{"par", "interleave"},
    ForeignWord{"alternate", "interleave"},
    ForeignWord{"default", "defaults"},
    ForeignWord{"b", "em"},
    ForeignWord{"i", "em"},
    ForeignWord{"strong", "em"},
    ForeignWord{"bold", "em"},
    ForeignWord{"p", "text"},
    ForeignWord{"statement", "text"},
    ForeignWord{"caption", "label"},
    ForeignWord{"title", "label"},
    ForeignWord{"item", "fact"},
    ForeignWord{"p", "paragraph"},
    ForeignWord{"h1", "heading"},
    ForeignWord{"h2", "heading"},
    ForeignWord{"ul", "list"},
    ForeignWord{"ol", "list"},
    ForeignWord{"li", "entry"},
    ForeignWord{"item", "entry"},
    ForeignWord{"item", "lot"},
    ForeignWord{"item", "need"},
    ForeignWord{"item", "resource"},
    ForeignWord{"link", "resource"},
    ForeignWord{"organization", "resource"},
    ForeignWord{"brand", "company"},
    ForeignWord{"description", "what"},
    ForeignWord{"text", "paragraph"},
    ForeignWord{"img", "picture"},
    ForeignWord{"image", "picture"},
    ForeignWord{"photo", "picture"},
    ForeignWord{"video", "film"},
    ForeignWord{"clip", "film"},
    ForeignWord{"movie", "film"},
    ForeignWord{"menu", "section"},
    ForeignWord{"article", "page"},
    ForeignWord{"hotline", "line"},
};

bool has(const std::vector<std::string>& known, std::string_view name) {
    return std::find(known.begin(), known.end(), name) != known.end();
}

}  // namespace

std::size_t edit_distance(std::string_view one, std::string_view other) {
    const std::u32string a = fold_case(one.substr(0, kMaxCompared));
    const std::u32string b = fold_case(other.substr(0, kMaxCompared));
    std::vector<std::size_t> before(b.size() + 1), above(b.size() + 1), row(b.size() + 1);
    std::iota(above.begin(), above.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            row[j] = std::min(
                {above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
            const bool exchanged = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (exchanged) row[j] = std::min(row[j], before[j - 2] + 1);
        }
        before = above;
        above = row;
    }
    return above.back();
}

std::vector<std::string> similar_names(std::string_view name,
                                       const std::vector<std::string>& known) {
    std::vector<std::pair<std::size_t, std::string>> near;
    for (const std::string& candidate : known) {
        const std::size_t longer = std::max(name.size(), candidate.size());
        const std::size_t shorter = std::min(name.size(), candidate.size());
        const std::size_t allowed = std::max<std::size_t>(longer / 3, 1);
        if (longer - shorter > 2 * allowed) continue;  // bytes: a letter may have several
        const std::size_t distance = edit_distance(name, candidate);
        if (distance <= allowed && distance < count_code_points(candidate))
            near.emplace_back(distance, candidate);
    }
    std::stable_sort(near.begin(), near.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<std::string> names;
    for (const auto& [distance, candidate] : near) {
        if (names.size() < kMaxSuggestions && distance == near.front().first)
            names.push_back(candidate);
    }
    return names;
}

std::optional<std::string> our_word(std::string_view foreign,
                                    const std::vector<std::string>& known) {
    for (const ForeignWord& word : kForeignWords) {
        if (edit_distance(word.foreign, foreign) == 0 && has(known, word.ours))
            return std::string(word.ours);
    }
    return std::nullopt;
}

std::string name_remedy(std::string_view name, const std::vector<std::string>& known) {
    if (const auto ours = our_word(name, known)) return "write " + *ours;
    if (const auto near = similar_names(name, known); !near.empty())
        return "did you mean " + near.front() + "?";
    return known.empty() ? "delete it" : "known here: " + listed(known);
}

std::string listed(const std::vector<std::string>& names, std::string_view quote) {
    std::string list;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i > 0) list += i + 1 == names.size() ? " or " : ", ";
        list.append(quote).append(names[i]).append(quote);
    }
    return list;
}

std::string join(std::initializer_list<std::string_view> pieces) {
    std::string whole;
    for (const std::string_view piece : pieces) whole += piece;
    return whole;
}

std::string in_quotes(std::string_view text) {
    return join({"\"", text, "\""});
}

std::string latin_remedy(std::string_view value, std::string remedy) {
    constexpr std::u32string_view lookalikes = U"АВЕКМНОРСТУХІЅЈаеорсухіѕј";
    std::string_view first;
    while (!value.empty()) {
        const CodePoint next = first_code_point(value);
        const std::string_view letter = value.substr(0, std::max<std::size_t>(next.bytes, 1));
        if (lookalikes.find(next.value) != std::u32string_view::npos) {
            if (first.empty()) first = letter;
        } else if (next.value >= 0x80 || next.bytes == 0) {
            return remedy;  // it does not even look right
        }
        value.remove_prefix(letter.size());
    }
    if (first.empty()) return remedy;
    return join({"type its \"", first, "\" with the English keyboard: this is a Cyrillic letter"});
}

std::vector<std::string> split_words(std::string_view text) {
    std::vector<std::string> words;
    constexpr std::string_view space = " \t\r\n";
    for (std::size_t at = text.find_first_not_of(space); at != std::string_view::npos;) {
        const std::size_t end = std::min(text.find_first_of(space, at), text.size());
        words.emplace_back(text.substr(at, end - at));
        at = text.find_first_not_of(space, end);
    }
    return words;
}

}  // namespace kiosk::content
