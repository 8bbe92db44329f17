// Type on a page of the menu: what is said, in which voice, one thing under another. Pure.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "draw/menu_drawing.h"
#include "draw/menu_scale.h"

namespace kiosk::draw {

/// What the layout of every page needs to know. Refers to what the caller keeps.
struct PageContext {
    const show::MenuSheet& sheet;
    const content::Words& words;
    const Measure& measure;
    MenuScale scale;

    [[nodiscard]] const content::MenuPage& page() const { return sheet.menu->pages[sheet.page]; }
    [[nodiscard]] const content::MenuPage& page(content::PageNumber number) const {
        return sheet.menu->pages[number];
    }
    /// An interface word in the visitor's language.
    [[nodiscard]] std::string word(std::string_view key) const;
    /// What an organizer wrote, in the visitor's language; empty if nothing.
    [[nodiscard]] std::string text(const content::Translations<std::string>& all) const;
};

/// An address with a new line before a dot, a slash or another such sign wherever it would be
/// wider: as much as fits on each, or up to the first of them. Widths in any one unit.
[[nodiscard]] std::string parted_address(std::string_view address, double width,
                                         const std::function<double(std::string_view)>& width_of);

struct Voice {
    Style plain = Style::sans;
    Ink ink = Ink::paper;
    double size = 1;  ///< of body type
    bool centred = false;
    double line_height = leading;  ///< in ems
};

namespace voice {
inline constexpr Voice body{};
inline constexpr Voice note{Style::sans, Ink::mute};
inline constexpr Voice name{Style::sans_semibold};
inline constexpr Voice heading{Style::serif, Ink::paper, 1.2};
}  // namespace voice

/// Type that steps down because a word is wider than its column never gets smaller than this share
/// of its size; then the word is parted.
inline constexpr double least_step = 0.55;

/// A text from the top of `column` down, as wide as it and as high as it takes. Dots part what
/// stands beside each other: none is left at a line's end.
[[nodiscard]] Block set_down(const PageContext& page, const std::vector<Word>& words,
                             const Voice& voice, const Box& column);

/// A text in the middle of a box's height, at the largest of `sizes` that fits; `centred` across
/// it as well.
[[nodiscard]] Block set_in_middle(const PageContext& page, const std::vector<Word>& words,
                                  const Voice& voice, const std::vector<int>& sizes,
                                  const Box& box);

/// Lines of type in buttons and titles stand closer than those of a paragraph, in ems.
inline constexpr double close_leading = 1.02;

/// Writes from `y` downwards.
struct Column {
    const PageContext& page;
    Drawing& onto;
    Hue on = Hue::ground;
    double left = 0, right = 0, y = 0;

    /// Nothing is written, and no room taken, for an empty text.
    void write(const std::vector<Word>& words, const Voice& voice);
    void write(const std::string& text, const Voice& voice) { write(words_of(text), voice); }
};

}  // namespace kiosk::draw
