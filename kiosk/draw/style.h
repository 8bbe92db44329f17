// The voices in which the kiosk speaks: faces and inks by their part, not by their name.
#pragma once

namespace kiosk::draw {

/// Statements and titles are set in the serif, everything else in the sans.
enum class Style { serif, serif_bold, sans, sans_medium, sans_semibold };

/// Colours of type, from the theme: paper for what is read, mute for sources, gold for the one
/// figure that matters, ink on paper and on coral, black on plates that are light in every theme.
enum class Ink { paper, mute, gold, ink, black };

/// Height of capitals in ems: Noto Serif 0.714; Inter and DejaVu have 0.727 and more.
inline constexpr double capital_height = 0.714;

/// What a line of type takes up above and below its baseline, in ems, accents and descenders
/// counted (measured: Ё and Й of Inter reach 0.945 em, Қ and g of Noto Serif 0.24 em down).
inline constexpr double ascent = 0.95;
inline constexpr double descent = 0.25;

}  // namespace kiosk::draw
