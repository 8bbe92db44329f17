// Grades of companies, to be searched by letter: each report with its year, a plate and a row for
// each grade it gave, how to read them, and that newer editions exist.
#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "draw/menu_buttons.h"
#include "draw/menu_scroll.h"
#include "draw/page_kinds.h"

namespace kiosk::draw {
namespace {

using content::Company;
using content::Grade;
using content::Grades;

constexpr std::string_view letters = content::grade_letters;
constexpr Hue hues[] = {Hue::a, Hue::b, Hue::c, Hue::d, Hue::f};

/// In ems of body type.
constexpr double plate_width = 2.1, plate_height = 1.6, narrowest_names = 8.5;

/// Where there is room, letters and how to read the grades stand beside the list, in the first of
/// these shares of the width that holds them; else above and beneath it. They are seen on arrival
/// either way.
constexpr std::array shares_beside{0.45, 0.48, 0.52};

/// Beneath it, type steps down to leave the list so many ems of body type.
constexpr double least_list = 3;

/// Of chrome type, and the line height in ems.
constexpr double close_lines = 1.1;
constexpr std::array<std::pair<double, double>, 6> reading_sizes{{{1, close_lines},
                                                                  {1, close_leading},
                                                                  {0.9, close_lines},
                                                                  {0.8, close_lines},
                                                                  {0.7, close_lines},
                                                                  {0.6, close_lines}}};

std::size_t entry_of(const Grade& grade) {
    return letters.find(grade.letter) + 1;
}

/// All, and the letters that a company has.
std::vector<Button> letters_of(const PageContext& page, const Grades& grades) {
    const auto kind = [&](std::size_t entry) {
        return page.sheet.entry == entry ? Button::Kind::chosen : Button::Kind::outlined;
    };
    std::vector<Button> buttons{{page.word("all-letters"), show::Choose{0}, kind(0)}};
    for (std::size_t i = 0; i < letters.size(); ++i) {
        const bool given =
            std::any_of(grades.companies.begin(), grades.companies.end(),
                        [&](const Company& company) { return company.grade.letter == letters[i]; });
        if (given)
            buttons.push_back({std::string(1, letters[i]), show::Choose{i + 1}, kind(i + 1)});
    }
    return buttons;
}

/// In as many rows as it takes; where they end.
double put_letters(const PageContext& page, MenuLayout& layout, const Grades& grades,
                   const Box& middle) {
    const Share share = page.scale.upright ? Share::all_of_it : Share::as_wide_as_words;
    Box row = middle;
    std::vector<Button> beside;
    const auto put_row = [&] {
        row.bottom = row.top + page.scale.target;
        put_buttons(page, layout, beside, row, share);
        row.top = row.bottom + page.scale.gap;
        beside.clear();
    };
    std::vector<Button> buttons = letters_of(page, grades);
    if (width_of(page, buttons) > row.width()) buttons.front().most_lines = 2;
    for (const Button& button : buttons) {
        beside.push_back(button);
        if (beside.size() == 1 || least_width_of(page, beside) <= row.width()) continue;
        beside.pop_back();
        put_row();
        beside.push_back(button);
    }
    put_row();
    return row.bottom;
}

/// Companies of one report and one grade.
struct GradeRow {
    Grade grade;
    std::vector<std::string> names;
};

std::vector<GradeRow> rows_of(const Grades& grades, std::size_t report, std::size_t entry) {
    std::vector<GradeRow> rows;
    for (const Company& company : grades.companies) {
        if (company.report != report || (entry != 0 && entry_of(company.grade) != entry)) continue;
        if (rows.empty() || rows.back().grade != company.grade) rows.push_back({company.grade, {}});
        rows.back().names.push_back(company.name);
    }
    return rows;
}

/// In one text; each name stays on its line if it has room there, with the dot behind it.
std::string joined(const PageContext& page, const std::vector<std::string>& names, double width) {
    constexpr std::string_view no_break = "\u00A0";
    std::string text;
    for (const std::string& name : names) {
        std::string item = name;
        if (&name != &names.back()) item += std::string(no_break) + "·";
        if (page.measure(item, Style::sans_medium) * page.scale.body < width) {
            for (std::size_t at = 0; (at = item.find(' ', at)) != std::string::npos;)
                item.replace(at, 1, no_break);
        }
        text += (text.empty() ? "" : " ") + item;
    }
    return text;
}

std::string text_of(const PageContext& page, const Grade& grade) {
    if (grade.sign != Grade::Sign::range) return grade.text();
    return content::filled(page.word("grade-range"), "letter", std::string(1, grade.letter));
}

/// The plate says its grade in letters; its colour only repeats it.
void put_row(const PageContext& page, Column& column, const GradeRow& row) {
    const int body = page.scale.body;
    Drawing& onto = column.onto;
    const double pad = 0.35 * page.scale.gap;
    const std::string text = text_of(page, row.grade);
    const double width =
        std::max(plate_width, page.measure(text, Style::sans_semibold) + 0.6) * body;
    Box plate{column.left, column.y + pad, column.left + width,
              column.y + pad + plate_height * body};
    const Hue hue = hues[std::min(entry_of(row.grade) - 1, std::size(hues) - 1)];
    onto.panels.push_back({plate, page.scale.radius / 2, hue});
    onto.type.push_back({set_in_middle(page, words_of(text),
                                       {Style::sans_semibold, Ink::black, 1, true}, {body}, plate),
                         hue});
    // Beneath the plate, where there is little room beside it.
    const double beside = plate.right + page.scale.gap;
    const bool beneath = column.right - beside < narrowest_names * body;
    Column names{page,
                 onto,
                 Hue::ground,
                 beneath ? column.left : beside,
                 column.right,
                 beneath ? plate.bottom + pad : plate.top + (plate_height - leading) / 2 * body};
    names.write(joined(page, row.names, names.right - names.left), {Style::sans_medium});
    column.y = std::max(plate.bottom, names.y) + pad;
    onto.panels.push_back(
        {{column.left, column.y, column.right, column.y + page.scale.edge}, 0, Hue::line});
    column.y += page.scale.edge;
}

void put_report(const PageContext& page, Column& column, const Grades& grades, std::size_t number) {
    const std::vector<GradeRow> rows = rows_of(grades, number, page.sheet.entry);
    if (rows.empty()) return;
    const content::Report& report = grades.reports[number];
    std::string source = page.text(report.source);
    const std::string year = std::to_string(report.date.year);
    // Most reports bear their year in their name.
    if (report.date.year == 0 || source.find(year) == std::string::npos)
        source += ", " + page.words.date(report.date, page.sheet.mode.language);
    // The same in both sizes of type, or it would leave no room for the grades.
    const double chrome = page.scale.chrome_in_body();
    column.write(source, {Style::sans, Ink::mute, chrome, false, close_lines});
    for (const GradeRow& row : rows) put_row(page, column, row);
    column.y += page.scale.gap;
}

/// How to read them, and that newer editions exist, from the top of `box` down, at the largest size
/// that leaves `free` beneath it.
Block reading_of(const PageContext& page, const Grades& grades, const Box& box, double free) {
    const std::string text = page.text(grades.how_to_read) + " " + page.word("newer-editions");
    Block reading;
    for (const auto& [size, line_height] : reading_sizes) {
        const Voice voice{Style::sans, Ink::paper, size * page.scale.chrome_in_body(), false,
                          line_height};
        reading = set_down(page, words_of(text), voice, box);
        if (box.bottom - reading.box().bottom >= free) break;
    }
    return reading;
}

/// The list is what is left.
Box put_beside(const PageContext& page, MenuLayout& layout, const Grades& grades,
               const Box& middle) {
    Box side = middle, list = middle;
    Block reading;
    MenuLayout with_letters;
    for (const double share : shares_beside) {
        with_letters = layout;
        side = middle;
        side.left = middle.right - share * middle.width();
        side.top = put_letters(page, with_letters, grades, side);
        reading = reading_of(page, grades, side, 0);
        if (reading.size >= page.scale.chrome &&
            reading.box().bottom + page.scale.gap <= side.bottom)
            break;
    }
    // Type gets no smaller for the gap.
    move_by(reading, 0, std::clamp(side.bottom - reading.box().bottom, 0.0, page.scale.gap));
    layout = std::move(with_letters);
    layout.fixed.type.push_back({std::move(reading), Hue::ground});
    list.right = side.left - 2 * page.scale.gap;
    return list;
}

Box put_around(const PageContext& page, MenuLayout& layout, const Grades& grades,
               const Box& middle) {
    Box list = middle;
    list.top = put_letters(page, layout, grades, middle) + page.scale.gap;
    Block reading = reading_of(page, grades, list, least_list * page.scale.body);
    const double height = reading.box().height();
    move_by(reading, 0, list.bottom - height - list.top);
    layout.fixed.type.push_back({std::move(reading), Hue::ground});
    list.bottom -= height + page.scale.gap;
    return list;
}

}  // namespace

void put_page(const PageContext& page, MenuLayout& layout, const Grades& grades,
              const Box& middle) {
    const bool beside = page.scale.holds_two(middle.width());
    const Box list = beside ? put_beside(page, layout, grades, middle)
                            : put_around(page, layout, grades, middle);
    Column column{page, layout.scrolling, Hue::ground, list.left, list.right, list.top};
    for (std::size_t i = 0; i < grades.reports.size(); ++i) put_report(page, column, grades, i);
    make_scroll(page, layout, list, column.y - page.scale.gap);
}

}  // namespace kiosk::draw
