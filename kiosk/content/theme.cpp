#include "content/theme.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <map>
#include <string>
#include <vector>

#include "content/attributes.h"
#include "content/names.h"
#include "content/values.h"
#include "content/vocabulary.h"
#include "content/xml.h"

namespace kiosk::content {
namespace {

constexpr double kLeastContrast = 7.0;  // WCAG 2.1, level AAA

struct NamedColor {
    std::string_view name;
    Color Theme::*member;
};

constexpr std::array kColors = {
    NamedColor{"ground", &Theme::ground}, NamedColor{"panel", &Theme::panel},
    NamedColor{"line", &Theme::line},     NamedColor{"paper", &Theme::paper},
    NamedColor{"mute", &Theme::mute},     NamedColor{"gold", &Theme::gold},
    NamedColor{"sky", &Theme::sky},       NamedColor{"coral", &Theme::coral},
    NamedColor{"ink", &Theme::ink},
};

/// What is set in type on what: on panels never coral, on paper and coral only ink: the
/// other pairs have too little contrast to be read across a hall.
struct Pair {
    std::string_view text, under;
};
constexpr std::array kPairs = {
    Pair{"paper", "ground"}, Pair{"mute", "ground"}, Pair{"gold", "ground"}, Pair{"sky", "ground"},
    Pair{"coral", "ground"}, Pair{"paper", "panel"}, Pair{"mute", "panel"},  Pair{"gold", "panel"},
    Pair{"sky", "panel"},    Pair{"ink", "paper"},   Pair{"ink", "coral"},
};

const NamedColor* find_color(std::string_view name) {
    const auto* found = std::find_if(kColors.begin(), kColors.end(),
                                     [&](const NamedColor& one) { return one.name == name; });
    return found == kColors.end() ? nullptr : found;
}

/// Relative luminance of WCAG 2.1.
double luminance(Color color) {
    const auto linear = [](std::uint8_t channel) {
        const double share = channel / 255.0;
        return share <= 0.03928 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.r) + 0.7152 * linear(color.g) + 0.0722 * linear(color.b);
}

using Places = std::map<std::string_view, Spot>;

void read_color(const Element& element, Theme& theme, Places& places, Complaints& complaints) {
    if (!check_names(element, rules::kColor, complaints)) return;
    const Attribute* name = element.find("name");
    const Attribute* value = element.find("value");
    if (name == nullptr || value == nullptr) {
        complaints.error(element.spot, "this <color> has no name or no value",
                         "write <color name=\"gold\" value=\"#F5C067\"/>");
        return;
    }
    const NamedColor* color = find_color(name->value);
    if (color == nullptr) {
        std::vector<std::string> known;
        known.reserve(kColors.size());
        for (const NamedColor& one : kColors) known.emplace_back(one.name);
        complaints.error(name->spot, "there is no color \"" + name->value + "\"",
                         name_remedy(name->value, known));
        return;
    }
    if (!places.try_emplace(color->name, value->spot).second) {
        complaints.error(name->spot, "the color " + name->value + " is given twice", "delete one");
        return;
    }
    if (const auto parsed = parse_color(value->value)) {
        theme.*(color->member) = *parsed;
    } else {
        complaints.error(value->spot, "\"" + value->value + "\" is not a color",
                         "write it like #F5C067");
    }
}

void check_contrasts(const Theme& theme, const Places& places, Spot root, Complaints& complaints) {
    for (const Pair& pair : kPairs) {
        const double ratio = contrast(theme.*(find_color(pair.text)->member),
                                      theme.*(find_color(pair.under)->member));
        if (ratio >= kLeastContrast) continue;
        std::array<char, 32> shown{};
        std::snprintf(shown.data(), shown.size(), "%.1f", std::floor(ratio * 10) / 10);
        const auto place = places.find(pair.text);
        complaints.error(place == places.end() ? root : place->second,
                         std::string(pair.text) + " on " + std::string(pair.under) +
                             " has a contrast of " + shown.data() + ":1",
                         "choose colors further apart: 7:1 can be read in a bright hall");
    }
}

}  // namespace

double contrast(Color one, Color other) {
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

LoadedTheme load_theme(const std::filesystem::path& file, Reading* reading) {
    LoadedTheme loaded;
    Complaints complaints(file, loaded.diagnostics);
    const std::optional<Document> document = read_xml(file, complaints, reading);
    if (!document || !document->well_formed ||
        !check_root(document->root, rules::kTheme, complaints))
        return loaded;
    check_names(document->root, rules::kTheme, complaints);
    Places places;
    for (const Element& child : document->root.children) {
        if (child.name == rules::kColor.element)
            read_color(child, loaded.theme, places, complaints);
    }
    check_contrasts(loaded.theme, places, document->root.spot, complaints);
    return loaded;
}

}  // namespace kiosk::content
