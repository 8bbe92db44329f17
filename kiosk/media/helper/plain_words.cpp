#include "media/helper/plain_words.h"

#include <algorithm>
#include <vector>

namespace kiosk::media::helper {
namespace {

constexpr std::string_view line_break = "\\N";

/// Fields of an event before its text.
constexpr int fields_before_text = 8;

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t") == text.npos;
}

/// How many lines the words of one fill, each as long as they fit.
std::size_t lines_of(std::string_view line, double room, const Width& width) {
    const double space = width(" ");
    std::size_t lines = 1;
    double used = -space;
    while (!line.empty()) {
        const std::size_t end = std::min(line.find(' '), line.size());
        const double word = end == 0 ? 0 : width(line.substr(0, end));
        if (used >= 0 && used + space + word > room) {
            ++lines;
            used = -space;
        }
        used += space + word;
        line.remove_prefix(std::min(end + 1, line.size()));
    }
    return lines;
}

}  // namespace

std::string plain_words(std::string_view event) {
    for (int i = 0; i < fields_before_text; ++i) {
        const std::size_t comma = event.find(',');
        if (comma == event.npos) return {};
        event.remove_prefix(comma + 1);
    }
    std::string words, line;
    const auto end_line = [&] {
        if (!is_blank(line)) words.append(words.empty() ? "" : line_break).append(line);
        line.clear();
    };
    while (!event.empty()) {
        const bool opens = event.front() == '{' && event.find('}') != event.npos;
        const bool breaks = event.starts_with("\\N") || event.starts_with("\\n");
        const bool is_pair = event.front() == '\\' && event.size() > 1;
        const std::size_t taken = opens ? event.find('}') + 1 : is_pair ? 2 : 1;
        if (breaks)
            end_line();
        else if (!opens && event.front() != '\r' && event.front() != '\n')
            line += event.substr(0, taken);
        event.remove_prefix(taken);
    }
    end_line();
    return words;
}

std::size_t lines_needed(std::string_view words, double room, const Width& width) {
    std::size_t lines = 0;
    for (;;) {
        const std::size_t end = std::min(words.find(line_break), words.size());
        lines += lines_of(words.substr(0, end), room, width);
        if (end == words.size()) return lines;
        words.remove_prefix(end + line_break.size());
    }
}

}  // namespace kiosk::media::helper
