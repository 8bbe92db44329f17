#include "content/styled_captions.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <optional>

namespace kiosk::content {
namespace {

std::string_view without_space(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\r");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

std::vector<std::string_view> fields_of(std::string_view line, std::size_t most) {
    std::vector<std::string_view> fields;
    while (fields.size() + 1 < most && line.find(',') != std::string_view::npos) {
        fields.push_back(without_space(line.substr(0, line.find(','))));
        line.remove_prefix(line.find(',') + 1);
    }
    fields.push_back(without_space(line));
    return fields;
}

/// "1:02:03.45" in hundredths of a second.
std::optional<std::int64_t> parse_time(std::string_view text) {
    constexpr std::array<char, 4> ends = {':', ':', '.', '\0'};
    constexpr std::array<int, 4> most = {99, 59, 59, 99};
    constexpr std::array<std::int64_t, 4> worth = {360'000, 6'000, 100, 1};
    std::int64_t time = 0;
    for (std::size_t part = 0; part < ends.size(); ++part) {
        int value = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (error != std::errc{} || value < 0 || value > most[part]) return std::nullopt;
        text.remove_prefix(static_cast<std::size_t>(end - text.data()));
        time += value * worth[part];
        if (ends[part] == '\0') break;
        if (!text.starts_with(ends[part])) return std::nullopt;
        text.remove_prefix(1);
    }
    return text.empty() ? std::optional(time) : std::nullopt;
}

class Checker {
  public:
    void line(std::string_view line) {
        ++number_;
        if (line.starts_with('[')) {
            is_in_events_ = line.starts_with("[Events]");
            if (is_in_events_) events_at_ = number_;
        } else if (is_in_events_ && line.starts_with("Format:")) {
            set_format(line.substr(line.find(':') + 1));
        } else if (is_in_events_ && line.starts_with("Dialogue:")) {
            has_dialogue_ = true;
            dialogue(line.substr(line.find(':') + 1));
        }
    }

    StyledCaptions finish() {
        if (events_at_ == 0) {
            complain(1, "there is no [Events] section, where captions stand");
        } else if (!has_dialogue_) {
            complain(events_at_, "there is no caption in this file: no line begins with Dialogue:");
        }
        return std::move(found_);
    }

  private:
    void complain(int line, std::string what) {
        found_.complaints.emplace_back(line, std::move(what));
    }

    void set_format(std::string_view names) {
        const auto fields = fields_of(names, std::string_view::npos);
        const auto place = [&](std::string_view name) {
            return static_cast<std::size_t>(std::find(fields.begin(), fields.end(), name) -
                                            fields.begin());
        };
        if (place("Start") == fields.size() || place("End") == fields.size()) {
            complain(number_, "this Format names no Start or no End");
            return;
        }
        begin_ = place("Start");
        end_ = place("End");
        count_ = fields.size();
    }

    void dialogue(std::string_view line) {
        const auto fields = fields_of(line, count_);
        if (fields.size() < count_) {
            complain(number_, "this caption has " + std::to_string(fields.size()) +
                                  " fields of the " + std::to_string(count_) +
                                  " that Format names");
            return;
        }
        const auto begin = parse_time(fields[begin_]);
        const auto end = parse_time(fields[end_]);
        if (!begin || !end) {
            complain(number_, "these are no times like 0:00:01.00,0:00:03.00");
        } else if (*end <= *begin) {
            complain(number_, "this caption ends before it begins");
        } else {
            found_.has_any = true;
        }
    }

    StyledCaptions found_;
    int number_ = 0, events_at_ = 0;
    bool is_in_events_ = false, has_dialogue_ = false;
    std::size_t begin_ = 1, end_ = 2, count_ = 10;  // as both kinds have it
};

}  // namespace

StyledCaptions check_styled_captions(std::string_view text) {
    Checker checker;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        checker.line(without_space(text.substr(0, end)));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return checker.finish();
}

}  // namespace kiosk::content
