#include "content/captions.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "content/limits.h"
#include "content/utf8.h"

namespace kiosk::content {
namespace {

using std::chrono::milliseconds;

constexpr std::string_view kArrow = "-->";

struct Line {
    int number = 0;
    std::string_view text;
};

/// Lines between blank lines.
using Block = std::vector<Line>;

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

std::vector<Block> blocks_of(std::string_view text) {
    std::vector<Block> blocks(1);
    for (int number = 1; !text.empty(); ++number) {
        const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
        const std::string_view line = trimmed(text.substr(0, end));
        text.remove_prefix(text.substr(end).starts_with("\r\n") ? end + 2
                                                                : std::min(end + 1, text.size()));
        if (!line.empty())
            blocks.back().push_back({number, line});
        else if (!blocks.back().empty())
            blocks.emplace_back();
    }
    if (blocks.back().empty()) blocks.pop_back();
    return blocks;
}

/// [hh:]mm:ss,mmm or with "."; taken off the front.
std::optional<milliseconds> take_time(std::string_view& text) {
    std::array<std::int64_t, 3> parts{};  // hours, minutes, seconds
    std::size_t count = 0;
    const auto number = [&]() -> std::optional<std::int64_t> {
        std::int64_t value = 0;
        const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
        if (digits == 0 || digits > 6) return std::nullopt;
        std::from_chars(text.data(), text.data() + digits, value);
        text.remove_prefix(digits);
        return value;
    };
    for (;;) {
        const auto value = number();
        if (!value || count == parts.size()) return std::nullopt;
        parts[count++] = *value;
        if (!text.starts_with(':')) break;
        text.remove_prefix(1);
    }
    if (count < 2 || !(text.starts_with(',') || text.starts_with('.'))) return std::nullopt;
    if (count == 2) parts = {0, parts[0], parts[1]};
    text.remove_prefix(1);
    const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
    const auto fraction = number();
    if (digits != 3 || !fraction || parts[1] > 59 || parts[2] > 59) return std::nullopt;
    return milliseconds(((parts[0] * 60 + parts[1]) * 60 + parts[2]) * 1000 + *fraction);
}

/// "00:01,000 --> 00:02,000 settings"
std::optional<Cue> parse_times(std::string_view line) {
    const auto begin = take_time(line);
    line = trimmed(line);
    if (!begin || !line.starts_with(kArrow)) return std::nullopt;
    line = trimmed(line.substr(kArrow.size()));
    const auto end = take_time(line);
    if (!end || (!line.empty() && line.front() != ' ' && line.front() != '\t')) return std::nullopt;
    return Cue{*begin, *end, {}};
}

struct Entity {
    std::string_view written, character;
};
constexpr std::array kEntities = {Entity{"&lt;", "<"},        Entity{"&gt;", ">"},
                                  Entity{"&nbsp;", "\u00A0"}, Entity{"&lrm;", ""},
                                  Entity{"&rlm;", ""},        Entity{"&amp;", "&"}};

/// A line without <i>, <v Speaker>, <00:01.000> and SubStation's {\an8}.
std::string without_markup(std::string_view line) {
    std::string text;
    while (!line.empty()) {
        const bool tag = line.size() > 1 && line[0] == '<' &&
                         std::string_view(" \t<>").find(line[1]) == std::string_view::npos;
        const bool override = line.starts_with("{\\");
        const std::size_t end = tag        ? line.find('>')
                                : override ? line.find('}')
                                           : std::string_view::npos;
        if (end != std::string_view::npos) {
            line.remove_prefix(end + 1);
            continue;
        }
        const auto* entity =
            std::find_if(kEntities.begin(), kEntities.end(),
                         [&](const Entity& one) { return line.starts_with(one.written); });
        if (entity != kEntities.end()) {
            text += entity->character;
            line.remove_prefix(entity->written.size());
        } else {
            text += line.front();
            line.remove_prefix(1);
        }
    }
    return std::string(trimmed(text));
}

bool is_comment(const Block& block) {
    constexpr std::array<std::string_view, 4> words = {"WEBVTT", "NOTE", "STYLE", "REGION"};
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
        const std::string_view first = block.front().text;
        return first.starts_with(word) &&
               (first.size() == word.size() || first[word.size()] == ' ' ||
                first[word.size()] == '\t' || first[word.size()] == ':');
    });
}

bool is_too_wide(const Cue& cue) {
    std::string_view rest = cue.text;
    for (std::size_t lines = 1;; ++lines) {
        const std::size_t end = rest.find('\n');
        if (lines > kMaxCaptionLines || count_code_points(rest.substr(0, end)) > kMaxCaptionColumns)
            return true;
        if (end == std::string_view::npos) return false;
        rest.remove_prefix(end + 1);
    }
}

void read_block(const Block& block, CaptionFile& file) {
    const auto times = std::find_if(block.begin(), block.end(), [](const Line& line) {
        return line.text.find(kArrow) != std::string_view::npos;
    });
    if (times == block.end()) {
        if (!is_comment(block)) {
            file.complaints.emplace_back(
                block.front().number,
                "no times like 00:00:01,000 --> 00:00:03,000 above this text");
        }
        return;
    }
    std::optional<Cue> cue = parse_times(times->text);
    if (!cue) {
        file.complaints.emplace_back(times->number,
                                     "these are no times like 00:00:01,000 --> 00:00:03,000");
        return;
    }
    if (cue->end <= cue->begin) {
        file.complaints.emplace_back(times->number, "this caption ends before it begins");
        return;
    }
    for (auto line = times + 1; line != block.end(); ++line) {
        const std::string text = without_markup(line->text);
        if (!text.empty()) cue->text += (cue->text.empty() ? "" : "\n") + text;
    }
    if (cue->text.empty()) return;
    if (is_too_wide(*cue)) file.too_wide.push_back(times->number);
    file.cues.push_back(std::move(*cue));
}

}  // namespace

CaptionFile parse_captions(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    CaptionFile file;
    for (const Block& block : blocks_of(text)) {
        const auto bad = std::find_if(block.begin(), block.end(), [](const Line& line) {
            return find_invalid_utf8(line.text) != std::string_view::npos;
        });
        if (bad != block.end()) {
            file.complaints.emplace_back(bad->number, "this is not UTF-8");
        } else {
            read_block(block, file);
        }
    }
    if (file.cues.empty() && file.complaints.empty())
        file.complaints.emplace_back(1, "there is no caption in this file");
    std::stable_sort(file.cues.begin(), file.cues.end(),
                     [](const Cue& one, const Cue& other) { return one.begin < other.begin; });
    return file;
}

}  // namespace kiosk::content
