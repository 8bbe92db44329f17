#include "content/values.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <regex>

#include "content/limits.h"
#include "content/names.h"
#include "content/take.h"

namespace kiosk::content {
namespace {

constexpr double kNanoseconds = 1e9;
constexpr double kTooLong = 1e6;  // seconds; far over every limit, far under what Duration holds

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// Takes "12" or "1.5" off the front.
std::optional<double> take_decimal(std::string_view& text) {
    if (text.empty() || !is_digit(text.front())) return std::nullopt;
    double value = 0;
    const auto [end, error] =
        std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
    if (error != std::errc{}) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return value;
}

std::optional<Duration> seconds(double value) {
    if (value > kTooLong) return std::nullopt;
    return Duration(std::llround(value * kNanoseconds));
}

/// [hh:]mm:ss[.fraction]
std::optional<Duration> parse_clock(std::string_view text) {
    double whole = 0;
    const bool with_hours = std::count(text.begin(), text.end(), ':') == 2;
    if (with_hours) {
        const auto hours = take_digits(text, 1, 3);
        if (!hours || !take(text, ":")) return std::nullopt;
        whole = *hours * 3600.0;
    }
    const auto minutes = take_digits(text, with_hours ? 2 : 1, 2);
    if (!minutes || *minutes > 59 || !take(text, ":") || text.size() < 2 || !is_digit(text[1]))
        return std::nullopt;
    const auto rest = take_decimal(text);
    if (!rest || *rest >= 60 || !text.empty()) return std::nullopt;
    return seconds(whole + *minutes * 60.0 + *rest);
}

struct Unit {
    std::string_view name;
    double seconds;
};

/// Largest first: in "1m30s" each must be smaller than the one before. "min" and "ms" stand before
/// "m".
constexpr std::array kUnits = {Unit{"h", 3600}, Unit{"min", 60}, Unit{"ms", 0.001}, Unit{"m", 60},
                               Unit{"s", 1}};

}  // namespace

std::optional<Duration> parse_duration(std::string_view text) {
    if (text.find(':') != std::string_view::npos) return parse_clock(text);
    double sum = 0;
    double last_unit = kTooLong;
    do {
        const auto number = take_decimal(text);
        if (!number) return std::nullopt;
        if (text.empty() && last_unit == kTooLong)
            return seconds(*number);  // SMIL: seconds where no unit is given
        const auto* unit = std::find_if(kUnits.begin(), kUnits.end(), [&](const Unit& one) {
            return text.starts_with(one.name);
        });
        if (unit == kUnits.end() || unit->seconds >= last_unit) return std::nullopt;
        text.remove_prefix(unit->name.size());
        last_unit = unit->seconds;
        sum += *number * unit->seconds;
    } while (!text.empty());
    return seconds(sum);
}

std::optional<int> parse_count(std::string_view text) {
    const auto value = take_digits(text, 1, 9);
    return text.empty() ? value : std::nullopt;
}

std::optional<double> parse_share(std::string_view text) {
    const auto value = take_decimal(text);
    take(text, "%");
    if (!value || *value > 100 || !text.empty()) return std::nullopt;
    return *value / 100;
}

std::optional<double> parse_loudness(std::string_view text) {
    if (!take(text, "-")) return std::nullopt;
    const auto value = take_decimal(text);
    take(text, " LUFS");
    if (!value || !text.empty()) return std::nullopt;
    return -*value;
}

std::optional<double> parse_length(std::string_view text) {
    constexpr double inch = 25.4;
    const auto value = take_decimal(text);
    if (!value) return std::nullopt;
    take(text, " ");
    if (text == "mm") return value;
    if (text == "cm") return *value * 10;
    if (text == "in") return *value * inch;
    return std::nullopt;
}

bool is_pin_hash(std::string_view text) {
    static const std::regex yescrypt(
        R"(\$y\$[./A-Za-z0-9]+\$[./A-Za-z0-9]{1,86}\$[./A-Za-z0-9]{43})");
    // std::regex calls itself for every character, and a long text would overrun the stack.
    return text.size() <= kMaxPinHash && std::regex_match(text.begin(), text.end(), yescrypt);
}

std::optional<SourceDate> parse_source_date(std::string_view text) {
    if (text == "undated") return SourceDate{};
    SourceDate date;
    const auto year = take_digits(text, 4, 4);
    if (!year || *year < 1500) return std::nullopt;
    date.year = *year;
    if (text.empty()) return date;
    const auto month = take(text, "-") ? take_digits(text, 2, 2) : std::nullopt;
    if (!month || *month < 1 || *month > 12) return std::nullopt;
    date.month = *month;
    if (text.empty()) return date;
    const auto day = take(text, "-") ? take_digits(text, 2, 2) : std::nullopt;
    if (!day || !text.empty()) return std::nullopt;
    date.day = *day;
    const std::chrono::year_month_day whole{std::chrono::year(date.year),
                                            std::chrono::month(*month), std::chrono::day(*day)};
    return whole.ok() ? std::optional(date) : std::nullopt;
}

namespace {

/// ISO 639-1
constexpr std::string_view kLanguageCodes =
    "aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da "
    "de "
    "dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz "
    "ia "
    "id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln "
    "lo "
    "lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi "
    "pl "
    "ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti "
    "tk "
    "tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu";

/// `primary`: Latin letters alone.
bool is_known_language(std::string_view primary) {
    if (primary.size() != 2) return true;
    for (std::size_t at = 0; at < kLanguageCodes.size(); at += 3) {
        if (edit_distance(kLanguageCodes.substr(at, 2), primary) == 0) return true;
    }
    return false;
}

}  // namespace

std::optional<std::vector<std::string>> parse_languages(std::string_view text) {
    const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    std::vector<std::string> tags = split_words(text);
    for (auto tag = tags.begin(); tag != tags.end(); ++tag) {
        const std::size_t primary = std::min(tag->find('-'), tag->size());
        const bool sound =
            primary >= 2 && primary <= 3 && tag->size() <= 35 && tag->back() != '-' &&
            std::all_of(tag->begin(), tag->begin() + static_cast<std::ptrdiff_t>(primary),
                        is_letter) &&
            std::all_of(tag->begin(), tag->end(),
                        [&](char c) { return is_letter(c) || is_digit(c) || c == '-'; }) &&
            is_known_language(tag->substr(0, primary));
        if (!sound || std::find(tags.begin(), tag, *tag) != tag) return std::nullopt;
    }
    if (tags.empty()) return std::nullopt;
    return tags;
}

std::optional<Color> parse_color(std::string_view text) {
    if (text.size() != 7 || text.front() != '#') return std::nullopt;
    unsigned value = 0;
    const auto [end, error] = std::from_chars(text.data() + 1, text.data() + 7, value, 16);
    if (error != std::errc{} || end != text.data() + 7) return std::nullopt;
    return Color{static_cast<std::uint8_t>(value >> 16U),
                 static_cast<std::uint8_t>((value >> 8U) & 0xFFU),
                 static_cast<std::uint8_t>(value & 0xFFU)};
}

namespace {

std::string tenths(std::int64_t count) {
    std::string text = std::to_string(count / 10);
    if (count % 10 != 0) text.append(".").append(std::to_string(count % 10));
    return text;
}

}  // namespace

std::string to_words(Duration duration) {
    constexpr std::int64_t minute = 600;  // tenths of a second
    const std::int64_t count =
        (duration + std::chrono::milliseconds(50)) / std::chrono::milliseconds(100);
    if (count < minute) return tenths(count) + " s";
    std::string text = std::to_string(count / minute) + " min";
    if (count % minute != 0) text.append(" ").append(tenths(count % minute)).append(" s");
    return text;
}

std::string to_attribute(Duration duration) {
    return tenths((duration + std::chrono::milliseconds(99)) / std::chrono::milliseconds(100)) +
           "s";
}

}  // namespace kiosk::content
