#include "content/attributes.h"

#include <algorithm>

#include "content/limits.h"
#include "content/names.h"
#include "content/values.h"

namespace kiosk::content {
namespace {

constexpr std::string_view kDurationRemedy = "write it like 8s, 1m30s, 750ms or 00:01:30";
constexpr std::string_view kWhenRemedy =
    "write it like \"Sat 09:00-13:00\", \"Mon-Fri\" or \"2026-12-01..2026-12-24\", several parted "
    "by \";\"";

}  // namespace

void Attributes::error(const Attribute& attribute, const std::string& is_what,
                       std::string remedy) const {
    complaints_.error(attribute.spot, attribute.name + "=\"" + attribute.value + "\" " + is_what,
                      latin_remedy(attribute.value, std::move(remedy)));
}

std::optional<Duration> Attributes::duration(std::string_view name, Duration least) const {
    const Attribute* given = element_.find(name);
    if (given == nullptr) return std::nullopt;
    const auto value = parse_duration(given->value);
    if (!value) {
        error(*given, "is not a duration", std::string(kDurationRemedy));
    } else if (*value < least) {
        error(*given, "is too short", "write a duration longer than 0, such as 8s");
    } else if (*value > kMaxDuration) {
        error(*given, "is longer than a day", "write 24h or less");
    } else {
        return value;
    }
    return std::nullopt;
}

std::optional<Duration> Attributes::dur() const {
    return duration("dur", std::chrono::milliseconds(1));
}

std::optional<double> Attributes::volume() const {
    const Attribute* given = element_.find("volume");
    if (given == nullptr) return std::nullopt;
    const auto value = parse_share(given->value);
    if (!value)
        error(*given, "is not a volume", "write a number from 0 (silent) to 100 (as recorded)");
    return value;
}

std::optional<double> Attributes::levelling(std::optional<double> otherwise) const {
    const Attribute* given = element_.find("levelling");
    if (given == nullptr) return otherwise;
    if (given->value == "off") return std::nullopt;
    const auto value = parse_loudness(given->value);
    if (value && *value >= kQuietestTarget && *value <= kLoudestTarget) return value;
    error(*given, "is not a loudness",
          "write the LUFS that all clips are brought to, like -23 (from -40 to -10), or off");
    return otherwise;
}

std::optional<int> Attributes::count(std::string_view name) const {
    const Attribute* given = element_.find(name);
    if (given == nullptr) return std::nullopt;
    const auto value = parse_count(given->value);
    if (value && *value >= 1 && *value <= kMaxCount) return value;
    error(*given, "is not a whole number from 1 to " + std::to_string(kMaxCount),
          "write " + std::string(name) + "=\"1\" or more");
    return std::nullopt;
}

std::optional<When> Attributes::when() const {
    const Attribute* given = element_.find("when");
    if (given == nullptr) return std::nullopt;
    auto parsed = parse_when(given->value);
    if (auto* value = std::get_if<When>(&parsed)) return std::move(*value);
    error(*given, "is not a time window: " + std::get<std::string>(parsed),
          std::string(kWhenRemedy));
    return std::nullopt;
}

std::optional<Transition::Kind> Attributes::transition() const {
    const Attribute* given = element_.find("transition");
    if (given == nullptr) return std::nullopt;
    if (given->value == "cut") return Transition::Kind::cut;
    if (given->value == "fade") return Transition::Kind::fade;
    error(*given, "is not a transition", "write fade or cut");
    return std::nullopt;
}

bool Attributes::shuffled() const {
    const Attribute* given = element_.find("order");
    if (given == nullptr || given->value == "document") return false;
    if (given->value != "shuffle") error(*given, "is not an order", "write document or shuffle");
    return given->value == "shuffle";
}

std::optional<std::string> Attributes::choice(std::string_view name,
                                              const std::vector<std::string>& words) const {
    const Attribute* given = element_.find(name);
    if (given == nullptr) return std::nullopt;
    if (std::find(words.begin(), words.end(), given->value) != words.end()) return given->value;
    error(*given, "is not known here", "write " + listed(words));
    return std::nullopt;
}

std::optional<double> Attributes::diagonal(std::string_view name) const {
    const Attribute* given = element_.find(name);
    if (given == nullptr) return std::nullopt;
    const auto value = parse_length(given->value);
    if (value && *value >= kSmallestDiagonal && *value <= kLargestDiagonal) return value;
    error(*given, "is not the size of a screen",
          "write it like 14in, 356mm or 35.6cm, from corner to corner (5in to 200in)");
    return std::nullopt;
}

int Attributes::rotation() const {
    const auto degrees = choice("rotation", {"0", "90", "180", "270"});
    return degrees ? std::stoi(*degrees) : 0;
}

double Attributes::overscan() const {
    const Attribute* given = element_.find("overscan");
    if (given == nullptr) return 0;
    const auto value = parse_share(given->value);
    if (value && *value <= kMostOverscan) return *value;
    error(*given, "is not a margin",
          "write how much of the picture the screen hides on each side, like 3% (0% to 15%)");
    return 0;
}

std::string Attributes::pin_hash() const {
    const Attribute* given = element_.find("operator-pin");
    if (given == nullptr) return "";
    if (is_pin_hash(given->value)) return given->value;
    // Without the value, which may be the PIN itself.
    complaints_.error(given->spot, "operator-pin is not what a PIN is kept as",
                      "write what \"awareness-kiosk pin\" prints; until then the operator's page "
                      "cannot be opened");
    return "";
}

std::string Attributes::phone() const {
    const std::string given = text("phone").value_or("");
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    const bool is_number = std::count_if(given.begin(), given.end(), is_digit) >= 2 &&
                           given.find_first_not_of("0123456789 +-()./*#") == std::string::npos;
    if (given.empty() || is_number) return given;
    error(*element_.find("phone"), "is not a phone number",
          "write its digits as people dial them, like 1-888-373-7888");
    return {};
}

std::string Attributes::link() const {
    const std::string given = text("link").value_or("");
    if (!given.empty() && !given.starts_with("https://") && !given.starts_with("http://")) {
        complaints_.warning(element_.find("link")->spot,
                            "link=" + in_quotes(given) + " is no address of the web",
                            "write it whole, beginning with https://");
    }
    return given;
}

bool Attributes::yes(std::string_view name) const {
    const Attribute* given = element_.find(name);
    if (given == nullptr || given->value == "no") return false;
    if (given->value != "yes") error(*given, "is neither yes nor no", "write yes or no");
    return given->value == "yes";
}

std::optional<SourceDate> Attributes::date() const {
    const Attribute* given = element_.find("date");
    if (given == nullptr) return std::nullopt;
    const auto value = parse_source_date(given->value);
    if (!value) {
        error(*given, "is not a date",
              "write it like 2026, 2026-02 or 2026-02-17, or undated if nobody knows it");
    } else if (value->year == 0) {
        complaints_.warning(given->spot, "the source has no date",
                            "find out when it was published: the card says \"undated\"");
    }
    return value;
}

std::vector<std::string> Attributes::languages() const {
    const Attribute* given = element_.find("xml:lang");
    if (given == nullptr) return {};
    if (auto value = parse_languages(given->value)) return std::move(*value);
    error(*given, "is not a language",
          "write en for English, ru for Russian, kk for Kazakh (kz is the country), or several "
          "parted "
          "by spaces");
    return {};
}

std::optional<std::string> Attributes::text(std::string_view name) const {
    const Attribute* given = element_.find(name);
    if (given == nullptr) return std::nullopt;
    std::string folded;
    for (const std::string& word : split_words(given->value))
        folded += (folded.empty() ? "" : " ") + word;
    if (!folded.empty()) return folded;
    complaints_.error(given->spot, given->name + " is empty",
                      given->name == "source"
                          ? "write who says so, in words that a visitor can look up"
                          : "write what it says, or delete it");
    return std::nullopt;
}

}  // namespace kiosk::content
