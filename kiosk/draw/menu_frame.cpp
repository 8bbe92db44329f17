#include "draw/menu_frame.h"

#include <algorithm>
#include <cmath>

#include "draw/menu_buttons.h"

namespace kiosk::draw {
namespace {

/// In ems of chrome type: two lines of it with a little room.
constexpr double head_height = 2.45;

/// Of chrome type; the title steps down to chrome size, and then takes two lines.
constexpr double title_size = 1.3, least_title = 0.75;

/// Of the width, beside the page.
constexpr double clear_width = 0.225;

/// Of a target's side, on portrait screens.
constexpr double clear_height = 1.5;

constexpr double clear_size = 1.25;  ///< of chrome type

std::vector<Button> switches_of(const PageContext& page) {
    const show::MenuMode& mode = page.sheet.mode;
    return {{page.word(mode.large_type ? "usual-type" : "larger-type"), show::SwitchLargeType{},
             Button::Kind::quiet},
            {page.word(mode.high_contrast ? "usual-contrast" : "high-contrast"),
             show::SwitchHighContrast{}, Button::Kind::quiet}};
}

/// The lower edge of the head.
double put_head(const PageContext& page, MenuLayout& layout) {
    const MenuScale& scale = page.scale;
    const Box head = head_of(scale);
    const std::string title = page.text(page.page().title);
    if (scale.upright) {
        put_title(page, layout, title, head.right);
        return head.bottom;
    }
    std::vector<Button> buttons = switches_of(page);
    for (Button& button : buttons) button.most_lines = 2;
    const double left = head.right - std::min(width_of(page, buttons), head.width() / 2);
    put_title(page, layout, title, left - 2 * scale.gap);
    put_buttons(page, layout, buttons, {left, head.top, head.right, head.bottom},
                Share::as_wide_as_words);
    return head.bottom;
}

/// The upper edge of the bar. On a portrait screen help, switches and languages each take a row.
double put_bar(const PageContext& page, MenuLayout& layout) {
    const MenuScale& scale = page.scale;
    // On the page itself it is what is chosen: beside the way to clear the screen nothing else
    // looks like it, and nothing there answers to a second tap.
    const bool is_help = page.sheet.page == page.sheet.menu->help;
    const Button help{page.word("get-help"), show::GetHelp{},
                      is_help ? Button::Kind::chosen : Button::Kind::call};
    Box row = scale.inside;
    row.top = row.bottom - scale.target;
    std::vector<Button> languages =
        language_buttons(page.sheet.menu->languages, page.sheet.mode.language);
    const double step = scale.target + scale.gap;
    if (!scale.upright) {
        languages.insert(languages.begin(), help);
        put_buttons(page, layout, languages, row, Share::at_the_ends);
        return row.top;
    }
    const double below = languages.empty() ? 1 : 2;  // rows under that of help
    const auto row_at = [&](double up) {
        return Box{row.left, row.top - up * step, row.right, row.bottom - up * step};
    };
    put_buttons(page, layout, {help}, row_at(below), Share::all_of_it);
    put_buttons(page, layout, switches_of(page), row_at(below - 1), Share::all_of_it);
    put_buttons(page, layout, languages, row, Share::all_of_it);
    return row_at(below).top;
}

/// The large way out, and what is left of the middle beside or above it.
Box put_clear(const PageContext& page, MenuLayout& layout, Box middle) {
    const MenuScale& scale = page.scale;
    Box box = middle;
    if (scale.upright) {
        box.top = box.bottom - clear_height * scale.target;
        middle.bottom = box.top - scale.gap;
    } else {
        box.left = box.right - clear_width * scale.inside.width();
        middle.right = box.left - 1.5 * scale.gap;
    }
    layout.fixed.panels.push_back({box, scale.radius, Hue::coral});
    layout.targets.targets.push_back({box, show::ClearScreen{}, scale.radius, false});
    const Box room{box.left + scale.pad, box.top, box.right - scale.pad, box.bottom};
    const auto set = [&](const char* key, Style style, double size) {
        const int em = static_cast<int>(std::lround(size * scale.chrome));
        const Box half{room.left, room.top, room.right, room.top + room.height() / 2};
        return set_in_middle(page, words_of(page.word(key)), {style, Ink::ink, 1, true},
                             sizes_between(em, scale.chrome / 2), half);
    };
    Block clear = set("clear-screen", Style::sans_semibold, clear_size);
    Block back = set("back-to-film-at-once", Style::sans_medium, 1);
    // One under the other, in the middle together.
    const double height = clear.box().height() + back.box().height();
    const double top = box.top + (box.height() - height) / 2;
    move_by(clear, 0, top - clear.box().top);
    move_by(back, 0, top + height - back.box().bottom);
    layout.fixed.type.push_back({std::move(clear), Hue::coral});
    layout.fixed.type.push_back({std::move(back), Hue::coral});
    return middle;
}

}  // namespace

Box head_of(const MenuScale& scale) {
    Box head = scale.inside;
    head.bottom = head.top + std::max(scale.target, head_height * scale.chrome);
    return head;
}

void put_title(const PageContext& page, MenuLayout& layout, const std::string& title,
               double right) {
    const MenuScale& scale = page.scale;
    const Box head = head_of(scale);
    const Box back{head.left, head.top, head.left + std::max(scale.target, head.height()),
                   head.bottom};
    layout.fixed.panels.push_back({back, scale.radius, Hue::none, Hue::edge, scale.edge});
    layout.targets.targets.push_back({back, show::GoBack{}, scale.radius, false});
    const double inset = 0.3 * back.height();
    layout.fixed.signs.push_back(
        {Icon::back,
         {back.left + inset, back.top + inset, back.right - inset, back.bottom - inset},
         Hue::paper});
    const auto em = [&](double share) {
        return static_cast<int>(std::lround(share * scale.chrome));
    };
    layout.fixed.type.push_back(
        {set_in_middle(page, words_of(title), {Style::serif},
                       sizes_between(em(title_size), em(least_title)),
                       {back.right + 1.5 * scale.gap, head.top, right, head.bottom}),
         Hue::ground});
}

std::vector<Button> language_buttons(const std::vector<std::string>& languages,
                                     const std::string& chosen) {
    std::vector<Button> buttons;
    if (languages.size() == 1) return buttons;
    for (std::size_t i = 0; i < languages.size(); ++i) {
        buttons.push_back({content::own_name(languages[i]), show::ChooseLanguage{i},
                           languages[i] == chosen ? Button::Kind::chosen : Button::Kind::outlined});
    }
    return buttons;
}

Box put_frame(const PageContext& page, MenuLayout& layout) {
    const double gap = 1.1 * page.scale.gap;
    const double top = put_head(page, layout) + gap;
    const double bottom = put_bar(page, layout) - gap;
    Box middle{page.scale.inside.left, top, page.scale.inside.right, bottom};
    if (page.page().is_private) middle = put_clear(page, layout, middle);
    layout.targets.viewport = middle;
    return middle;
}

}  // namespace kiosk::draw
