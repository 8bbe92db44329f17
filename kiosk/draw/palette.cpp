#include "draw/palette.h"

#include <cmath>
#include <cstdint>

namespace kiosk::draw {
namespace {

using content::Color;
using content::Theme;

/// Type on plates that are light in every theme.
constexpr Color dark{0x0B, 0x1B, 0x23};

/// From the colour of lines to that of sources: 3:1 against the ground, so that the form of what
/// can be touched is seen by everybody.
constexpr double edge_share = 0.45;

Color between(const Color& one, const Color& other, double share) {
    const auto part = [share](std::uint8_t from, std::uint8_t to) {
        return static_cast<std::uint8_t>(std::lround(from + share * (to - from)));
    };
    return {part(one.r, other.r), part(one.g, other.g), part(one.b, other.b)};
}

}  // namespace

Color color_of(Ink ink, const Theme& theme) {
    switch (ink) {
        case Ink::mute:
            return theme.mute;
        case Ink::gold:
            return theme.gold;
        case Ink::ink:
            return theme.ink;
        case Ink::black:
            return dark;
        case Ink::paper:
            break;
    }
    return theme.paper;
}

Color color_of(Hue hue, const Theme& theme) {
    switch (hue) {
        case Hue::edge:
            return between(theme.line, theme.mute, edge_share);
        case Hue::panel:
            return theme.panel;
        case Hue::line:
            return theme.line;
        case Hue::paper:
            return theme.paper;
        case Hue::gold:
            return theme.gold;
        case Hue::sky:
            return theme.sky;
        case Hue::coral:
            return theme.coral;
        case Hue::ink:
            return theme.ink;
        case Hue::a:
            return {0x9D, 0xDD, 0xB5};
        case Hue::b:
            return {0xCB, 0xE0, 0x95};
        case Hue::c:
            return {0xF5, 0xDB, 0x8B};
        case Hue::d:
            return {0xF5, 0xB7, 0x93};
        case Hue::f:
            return {0xE6, 0xAF, 0xC4};
        case Hue::none:
        case Hue::ground:
            break;
    }
    return theme.ground;
}

Theme high_contrast() {
    constexpr Color black{0, 0, 0}, white{255, 255, 255};
    Theme theme;
    theme.ground = theme.panel = theme.ink = black;
    theme.line = theme.paper = theme.mute = white;
    return theme;
}

}  // namespace kiosk::draw
