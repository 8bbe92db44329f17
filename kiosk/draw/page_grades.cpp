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

constexpr std::string_view letters = "ABCDF";
constexpr Hue hues[] = {Hue::a, Hue::b, Hue::c, Hue::d, Hue::f};

/// In ems of body type.
constexpr double plate_width = 2.1, plate_height = 1.6, narrowest_names = 9.5;

/// How to read them stands beside the grades where there are at least so many ems of chrome type,
/// in the first of these shares of the width that holds it; else above them. It is seen on arrival
/// either way.
constexpr double narrowest_beside = 22;
constexpr std::array reading_widths{0.42, 0.46, 0.5};

/// Of chrome type, and the line height in ems.
constexpr double close_lines = 1.1;
constexpr std::array<std::pair<double, double>, 7> reading_sizes{{{1, leading},
                                                                  {1, close_lines},
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
    return filled(page.word("grade-range"), "letter", std::string(1, grade.letter));
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
    column.write(source, {Style::sans, Ink::mute, chrome});
    column.y += page.scale.gap / 2;
    for (const GradeRow& row : rows) put_row(page, column, row);
    column.y += page.scale.gap;
}

/// How to read them, and that newer editions exist; where that ends.
double put_reading(const PageContext& page, Drawing& onto, const Grades& grades, double size,
                   double line_height, const Box& box) {
    Column column{page, onto, Hue::ground, box.left, box.right, box.top};
    column.write(page.text(grades.how_to_read),
                 {Style::sans, Ink::paper, size, false, line_height});
    column.y += page.scale.gap / 2;
    column.write(page.word("newer-editions"), {Style::sans, Ink::mute, size, false, line_height});
    return column.y;
}

/// At the largest size at which all of it is seen.
double put_reading(const PageContext& page, Drawing& onto, const Grades& grades, const Box& box) {
    const double chrome = page.scale.chrome_in_body();
    double bottom = box.top;
    Drawing set;
    for (const auto& [size, line_height] : reading_sizes) {
        set = {};
        bottom = put_reading(page, set, grades, size * chrome, line_height, box);
        if (bottom <= box.bottom) break;
    }
    onto.type.insert(onto.type.end(), set.type.begin(), set.type.end());
    return bottom;
}

}  // namespace

void put_page(const PageContext& page, MenuLayout& layout, const Grades& grades,
              const Box& middle) {
    const MenuScale& scale = page.scale;
    const bool beside = !scale.upright && middle.width() >= narrowest_beside * scale.chrome;
    const double chrome = scale.chrome_in_body();
    Box list = middle;
    if (beside) {
        Box reading = middle;
        for (const double width : reading_widths) {
            reading.left = middle.right - width * middle.width();
            Drawing tried;
            if (put_reading(page, tried, grades, chrome, leading, reading) <= reading.bottom) break;
        }
        list.right = reading.left - 2 * scale.gap;
        put_reading(page, layout.fixed, grades, reading);
        const double line = reading.left - scale.gap;
        layout.fixed.panels.push_back(
            {{line, middle.top, line + scale.edge, middle.bottom}, 0, Hue::line});
    }
    list.top = put_letters(page, layout, grades, list) + scale.gap;
    Column column{page, layout.scrolling, Hue::ground, list.left, list.right, list.top};
    if (!beside) {
        // And what follows is seen to follow.
        Box reading = list;
        reading.bottom -= scale.gap + leading * scale.chrome;
        column.y = put_reading(page, layout.scrolling, grades, reading) + scale.gap;
    }
    const double seen = column.y - scale.gap;
    for (std::size_t i = 0; i < grades.reports.size(); ++i) put_report(page, column, grades, i);
    make_scroll(page, layout, list, column.y - scale.gap, seen);
}

}  // namespace kiosk::draw
