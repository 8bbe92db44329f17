#include "draw/menu_buttons.h"

#include <algorithm>
#include <numeric>

namespace kiosk::draw {
namespace {

/// In ems.
constexpr double button_pad = 0.4, least_pad = 0.2, sign_side = 0.95, sign_gap = 0.25;

/// Of chrome type.
constexpr double comfortable_size = 0.85, least_size = 0.6;

Style style_of(const Button& button) {
    if (button.kind == Button::Kind::quiet) return Style::sans;
    return button.kind == Button::Kind::outlined ? Style::sans_medium : Style::sans_semibold;
}

/// The narrowest width in which a button's words stand in its lines, in ems.
double narrowest(const PageContext& page, const Button& button) {
    const Style style = style_of(button);
    double least = page.measure(button.words, style);
    if (button.most_lines < 2) return least;
    for (std::size_t at = button.words.find(' '); at != std::string::npos;
         at = button.words.find(' ', at + 1)) {
        least = std::min(least, std::max(page.measure(button.words.substr(0, at), style),
                                         page.measure(button.words.substr(at + 1), style)));
    }
    return least;
}

/// On paper or coral.
bool is_filled(const Button& button) {
    return button.kind == Button::Kind::chosen || button.kind == Button::Kind::call;
}

double signs_of(const Button& button) {
    return (button.before ? sign_side + sign_gap : 0) + (button.after ? sign_side + sign_gap : 0);
}

std::vector<double> widths_at(const PageContext& page, const std::vector<Button>& buttons,
                              double size, double pad) {
    std::vector<double> widths;
    widths.reserve(buttons.size());
    for (const Button& button : buttons) {
        const double ems = narrowest(page, button) + signs_of(button) + 2 * pad;
        // Two pixels, for widths are right to a 200th of an em.
        widths.push_back(std::max(page.scale.target, ems * size + 2));
    }
    return widths;
}

double total(const PageContext& page, const std::vector<double>& widths) {
    const double gaps = static_cast<double>(widths.size() - 1) * page.scale.gap;
    return std::accumulate(widths.begin(), widths.end(), gaps);
}

/// The words, with their signs beside them, in the middle of the button.
void put_words(const PageContext& page, Drawing& onto, const Button& button, const Box& box,
               int size, Hue on) {
    const bool dark = is_filled(button);
    const Ink plain = button.kind == Button::Kind::quiet ? Ink::mute : Ink::paper;
    const double signs = signs_of(button) * size;
    const Box room{box.left + (button.before ? signs : 0), box.top,
                   box.right - (button.before ? 0 : signs), box.bottom};
    const Voice voice{style_of(button), dark ? Ink::ink : plain, 1, true};
    const Block block =
        set_in_middle(page, words_of(button.words), voice,
                      sizes_between(size, static_cast<int>(size * least_size)), room);
    const Box words = block.box();
    const double side = sign_side * size;
    const double top = (box.top + box.bottom - side) / 2;
    const auto sign = [&](Icon icon, double left) {
        onto.signs.push_back(
            {icon, {left, top, left + side, top + side}, dark ? Hue::ink : Hue::paper});
    };
    // Words and sign are centred together.
    if (button.before) sign(*button.before, words.left - sign_gap * size - side);
    if (button.after) sign(*button.after, words.right + sign_gap * size);
    onto.type.push_back({block, on});
}

}  // namespace

double width_of(const PageContext& page, const std::vector<Button>& buttons) {
    return total(page, widths_at(page, buttons, page.scale.chrome, button_pad));
}

double least_width_of(const PageContext& page, const std::vector<Button>& buttons) {
    return total(page, widths_at(page, buttons, comfortable_size * page.scale.chrome, button_pad));
}

void put_button(const PageContext& page, MenuLayout& layout, const Button& button, const Box& box,
                int size) {
    Panel panel{box, page.scale.radius, Hue::none, Hue::edge, page.scale.edge};
    Hue on = Hue::ground;
    if (is_filled(button)) {
        on = button.kind == Button::Kind::chosen ? Hue::paper : Hue::coral;
        panel.fill = on;
        panel.edge = Hue::none;
    }
    layout.fixed.panels.push_back(panel);
    layout.targets.targets.push_back({box, button.action, page.scale.radius, false});
    const double pad = least_pad * size;
    put_words(page, layout.fixed, button, {box.left + pad, box.top, box.right - pad, box.bottom},
              size, on);
}

void put_buttons(const PageContext& page, MenuLayout& layout, const std::vector<Button>& buttons,
                 const Box& row, Share share) {
    if (buttons.empty()) return;
    const int chrome = page.scale.chrome;
    int size = chrome;
    // A row may be just as wide as width_of() said.
    const double room = row.width() + 0.01;
    std::vector<double> widths = widths_at(page, buttons, size, button_pad);
    // The room around the words gives way first, then their size.
    if (total(page, widths) > room) {
        for (const int tried : sizes_between(chrome, static_cast<int>(chrome * least_size))) {
            size = tried;
            widths = widths_at(page, buttons, size, least_pad);
            if (total(page, widths) <= room) break;
        }
    }
    const double spare = row.width() - total(page, widths);
    // Where even the smallest type is too wide all give way alike.
    if (spare < 0 || share == Share::all_of_it) {
        const double words =
            total(page, widths) - static_cast<double>(widths.size() - 1) * page.scale.gap;
        for (double& width : widths) width *= 1 + spare / words;
    }
    double x = row.left;
    for (std::size_t i = 0; i < buttons.size(); ++i) {
        if (i == 1 && share == Share::at_the_ends) x += std::max(0.0, spare);
        put_button(page, layout, buttons[i], {x, row.top, x + widths[i], row.bottom}, size);
        x += widths[i] + page.scale.gap;
    }
}

}  // namespace kiosk::draw
