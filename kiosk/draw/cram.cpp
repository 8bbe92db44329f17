#include "draw/cram.h"

#include <algorithm>

#include "content/utf8.h"

namespace kiosk::draw {
namespace {

using WidthOf = std::function<double(const Word&)>;

constexpr const char* ellipsis = "…";

/// The word cut behind `count` code points; count must be less than it has.
std::pair<Word, Word> part(const Word& word, std::size_t count) {
    Word head{{}, Joint::open};
    Word tail{{}, word.after};
    for (const Stretch& stretch : word.stretches) {
        std::string_view rest = stretch.text;
        std::size_t bytes = 0;
        for (; count > 0 && bytes < rest.size(); --count)
            bytes += std::max<std::size_t>(content::first_code_point(rest.substr(bytes)).bytes, 1);
        if (bytes > 0) head.stretches.push_back({stretch.text.substr(0, bytes), stretch.strong});
        if (bytes < rest.size())
            tail.stretches.push_back({stretch.text.substr(bytes), stretch.strong});
    }
    return {head, tail};
}

std::size_t length(const Word& word) {
    std::size_t count = 0;
    for (const Stretch& stretch : word.stretches) count += content::count_code_points(stretch.text);
    return count;
}

/// As many code points of a word as fit, but at least one.
std::size_t fitting(const Word& word, double width, const WidthOf& width_of) {
    std::size_t count = 1;
    while (count + 1 < length(word) && width_of(part(word, count + 1).first) <= width) ++count;
    return count;
}

std::vector<Word> parted(const std::vector<Word>& words, double width, const WidthOf& width_of) {
    std::vector<Word> result;
    for (Word word : words) {
        while (width_of(word) > width && length(word) > 1) {
            auto [head, tail] = part(word, fitting(word, width, width_of));
            result.push_back(std::move(head));
            word = std::move(tail);
        }
        result.push_back(std::move(word));
    }
    return result;
}

}  // namespace

Crammed cram(const std::vector<Word>& words, std::span<const double> widths,
             const WidthOf& width_of, double space) {
    const Word mark{{{ellipsis, false}}, Joint::must};
    const double narrowest = *std::min_element(widths.begin(), widths.end());
    Crammed crammed{parted(words, narrowest, width_of), {}};
    std::size_t next = 0;
    for (const double width : widths) {
        const std::size_t begin = next;
        const bool is_last = crammed.lines.size() + 1 == widths.size();
        const double room = is_last ? width - space - width_of(mark) : width;
        double used = 0;
        while (next < crammed.words.size()) {
            used += width_of(crammed.words[next]) + (next > begin ? space : 0);
            if (used > room && (next > begin || is_last)) break;
            ++next;
            if (crammed.words[next - 1].after == Joint::must) break;
        }
        crammed.lines.push_back({begin, next});
        if (next == crammed.words.size()) return crammed;
    }
    crammed.words.resize(next);
    crammed.words.push_back(mark);
    crammed.lines.back().end = next + 1;
    return crammed;
}

}  // namespace kiosk::draw
