// The operator's page: what is on and what follows, what is left out and why, the day's figures and
// the last edit, whose warnings may be many; all of which scrolls; beside it what can be done.
// Pure.
#include <algorithm>
#include <cmath>

#include "draw/menu_frame.h"
#include "draw/menu_rows.h"
#include "draw/menu_scroll.h"
#include "draw/page_kinds.h"

namespace kiosk::draw {
namespace {

using What = show::Operate::What;
using show::OperatorNews;
using show::OperatorSheet;

/// Of the width, on screens that lie.
constexpr double controls_width = 0.42;

/// Of a row: a key beside what it changes.
constexpr double widest_key = 0.26;

/// Of body type: who reads this looks closely, and it is much.
constexpr double news_size = 0.72, label_size = 0.6;

constexpr Voice label{Style::sans_medium, Ink::mute, label_size};
constexpr Voice name{Style::sans_semibold, Ink::paper, news_size};
constexpr Voice line{Style::sans, Ink::paper, news_size};
constexpr Voice aside{Style::sans, Ink::mute, news_size};

/// One panel under another.
class Panels {
  public:
    Panels(const PageContext& page, Drawing& onto, const Box& column)
        : page_(page), onto_(onto), column_(column), y_(column.top) {}

    /// `write` is given the column inside the panel.
    template <typename Write>
    void add(const std::string& title, const Write& write) {
        const double pad = page_.scale.pad;
        if (y_ > column_.top) y_ += page_.scale.gap;
        Column inside{page_,         onto_, Hue::panel, column_.left + pad, column_.right - pad,
                      y_ + 0.6 * pad};
        inside.write(title, label);
        write(inside);
        const double bottom = inside.y + 0.6 * pad;
        onto_.panels.push_back(plate(page_, {column_.left, y_, column_.right, bottom}));
        y_ = bottom;
    }
    [[nodiscard]] double bottom() const { return y_; }

  private:
    const PageContext& page_;
    Drawing& onto_;
    Box column_;
    double y_;
};

std::string with_time(const std::string& time, const std::string& words) {
    return time.empty() ? words : time + " " + words;
}

void put_programme(const PageContext& page, Panels& panels, const OperatorNews& news) {
    panels.add(page.word("operator-on"), [&](Column& column) {
        column.write(
            news.on ? with_time(news.on->begins, news.on->name) : page.word("operator-standby"),
            name);
    });
    if (news.next.empty()) return;
    panels.add(page.word("operator-next"), [&](Column& column) {
        for (const OperatorNews::Item& item : news.next)
            column.write(with_time(item.begins, item.name), line);
    });
}

void put_left_out(const PageContext& page, Panels& panels, const OperatorNews& news) {
    panels.add(page.word("operator-left-out"), [&](Column& column) {
        const bool is_by_edit = news.edit && news.edit->taken && !news.edit->errors.empty();
        if (news.left_out.empty() && !is_by_edit)
            column.write(page.word("operator-nothing"), aside);
        for (const OperatorNews::LeftOut& item : news.left_out) {
            column.write(item.name, name);
            column.write(item.why, aside);
        }
        if (!is_by_edit) return;
        for (const std::string& error : news.edit->errors) column.write(error, line);
    });
}

void put_edit(const PageContext& page, Panels& panels, const OperatorNews::Edit& edit) {
    panels.add(page.word("operator-edit"), [&](Column& column) {
        column.write(with_time(edit.at, page.word(edit.taken ? "edit-taken" : "edit-refused")),
                     {Style::sans_semibold, edit.taken ? Ink::paper : Ink::gold, news_size});
        if (!edit.taken) {
            for (const std::string& error : edit.errors) column.write(error, line);
        }
        for (const std::string& warning : edit.warnings) column.write(warning, aside);
    });
}

void put_day(const PageContext& page, Panels& panels, const OperatorNews::Day& day) {
    const auto count = [&](const char* key, int number) {
        return content::filled(page.word(key), "count", std::to_string(number));
    };
    panels.add(page.word("operator-today"), [&](Column& column) {
        for (const std::string& words :
             {count("today-visits", day.visits), count("today-touches", day.touches),
              count("today-items", day.items)})
            column.write(words, line);
    });
}

/// Its words between two keys: "Volume 70 %".
void put_dial(const PageContext& page, MenuLayout& layout, const std::string& words, int tenths,
              What down, What up, const Box& row) {
    const MenuScale& scale = page.scale;
    const int size = static_cast<int>(std::lround(1.2 * scale.chrome));
    const double side = std::max(scale.target, std::min(row.height(), widest_key * row.width()));
    const Box less{row.left, row.top, row.left + side, row.bottom};
    const Box more{row.right - side, row.top, row.right, row.bottom};
    put_button(page, layout, {"−", show::Operate{down}}, less, size);
    put_button(page, layout, {"+", show::Operate{up}}, more, size);
    const Box between{less.right + scale.gap / 2, row.top, more.left - scale.gap / 2, row.bottom};
    const Box upper{between.left, between.top, between.right, between.top + 0.46 * row.height()};
    const Box lower{between.left, upper.bottom, between.right, between.bottom};
    const auto put = [&](const std::string& text, const Voice& voice, double most, const Box& box) {
        const int em = static_cast<int>(std::lround(most * scale.chrome));
        layout.fixed.type.push_back(
            {set_in_middle(page, words_of(text), voice, sizes_between(em, em / 2), box),
             Hue::ground});
    };
    put(words, {Style::sans, Ink::mute, 1, true}, 0.75, upper);
    put(std::to_string(10 * tenths) + "\u00A0%", {Style::sans_semibold, Ink::paper, 1, true}, 0.95,
        lower);
}

std::vector<Button> deeds_of(const PageContext& page, const OperatorSheet& sheet) {
    std::vector<Button> deeds{{page.word("operator-skip"), show::Operate{What::skip}}};
    if (sheet.can_reload)
        deeds.push_back({page.word("operator-reload"), show::Operate{What::reload}});
    for (Button& deed : deeds) deed.most_lines = 2;
    return deeds;
}

/// From the top of `column` down.
void put_controls(const PageContext& page, MenuLayout& layout, const OperatorSheet& sheet,
                  const Box& column, double row_height) {
    Box row{column.left, column.top, column.right, column.top + row_height};
    const double step = row_height + page.scale.gap;
    put_dial(page, layout, page.word("operator-volume"), sheet.volume, What::softer, What::louder,
             row);
    row = {row.left, row.top + step, row.right, row.bottom + step};
    put_dial(page, layout, page.word("operator-brightness"), sheet.brightness, What::darker,
             What::brighter, row);
    row = {row.left, row.top + step, row.right, row.bottom + step};
    put_buttons(page, layout, deeds_of(page, sheet), row, Share::all_of_it);
}

Button quit_of(const PageContext& page, const OperatorSheet& sheet) {
    return {page.word(sheet.asks_to_quit ? "operator-really-quit" : "operator-quit"),
            show::Operate{What::quit},
            sheet.asks_to_quit ? Button::Kind::call : Button::Kind::outlined};
}

/// Quit and the languages, in two rows on a portrait screen.
void put_foot(const PageContext& page, MenuLayout& layout, const OperatorSheet& sheet) {
    const MenuScale& scale = page.scale;
    Box row = scale.inside;
    row.top = row.bottom - scale.target;
    std::vector<Button> buttons = language_buttons(sheet.languages, page.sheet.mode.language);
    if (!scale.upright) {
        buttons.insert(buttons.begin(), quit_of(page, sheet));
        return put_buttons(page, layout, buttons, row, Share::at_the_ends);
    }
    const double up = buttons.empty() ? 0 : scale.target + scale.gap;
    put_buttons(page, layout, {quit_of(page, sheet)},
                {row.left, row.top - up, row.right, row.bottom - up}, Share::all_of_it);
    put_buttons(page, layout, buttons, row, Share::all_of_it);
}

/// Where news and controls stand, and how high a row of these is.
struct Places {
    Box news, controls;
    double row = 0;
};

Places places_on(const MenuScale& scale) {
    constexpr int rows = 3;
    const double gap = 1.1 * scale.gap;
    const Box& inside = scale.inside;
    const double foot = (scale.upright ? 2 : 1) * (scale.target + scale.gap) - scale.gap;
    const Box middle{inside.left, head_of(scale).bottom + gap, inside.right,
                     inside.bottom - foot - gap};
    Places places{middle, middle, scale.target};
    if (scale.upright) {
        places.controls.top = middle.bottom - rows * (scale.target + scale.gap) + scale.gap;
        places.news.bottom = places.controls.top - gap;
        return places;
    }
    places.controls.left = middle.right - controls_width * middle.width();
    places.news.right = places.controls.left - 1.5 * scale.gap;
    places.row = std::max(scale.target, (middle.height() - (rows - 1) * scale.gap) / rows);
    return places;
}

}  // namespace

void put_attended(const PageContext& page, MenuLayout& layout, const OperatorSheet& sheet) {
    const Places places = places_on(page.scale);
    put_title(page, layout, page.word("operator-title"), page.scale.inside.right);
    put_controls(page, layout, sheet, places.controls, places.row);
    put_foot(page, layout, sheet);
    Panels panels(page, layout.scrolling, places.news);
    put_programme(page, panels, *sheet.news);
    put_left_out(page, panels, *sheet.news);
    if (sheet.news->today) put_day(page, panels, *sheet.news->today);
    if (sheet.news->edit) put_edit(page, panels, *sheet.news->edit);
    make_scroll(page, layout, places.news, panels.bottom());
}

}  // namespace kiosk::draw
