// Grades of companies, to be searched by letter: each report with its year, a plate and a row for
// each grade it gave, how to read them, and that newer editions exist.
#include <algorithm>
#include <string_view>
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
constexpr double plate_width = 2.1, plate_height = 1.6;

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
    if (least_width_of(page, buttons) > row.width()) buttons.front().most_lines = 2;
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
    std::string names;
};

std::vector<GradeRow> rows_of(const Grades& grades, std::size_t report, std::size_t entry) {
    std::vector<GradeRow> rows;
    for (const Company& company : grades.companies) {
        if (company.report != report || (entry != 0 && entry_of(company.grade) != entry)) continue;
        if (!rows.empty() && rows.back().grade == company.grade) {
            // The dot stays at the end of its line: a no-break space comes before it.
            rows.back().names += "\u00A0· " + company.name;
        } else {
            rows.push_back({company.grade, company.name});
        }
    }
    return rows;
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
    Column names{page,         onto,
                 Hue::ground,  plate.right + page.scale.gap,
                 column.right, plate.top + (plate_height - leading) / 2 * body};
    names.write(row.names, {Style::sans_medium});
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
    column.write(source, voice::note);
    column.y += page.scale.gap / 2;
    for (const GradeRow& row : rows) put_row(page, column, row);
    column.y += page.scale.gap;
}

}  // namespace

void put_page(const PageContext& page, MenuLayout& layout, const Grades& grades,
              const Box& middle) {
    Box list = middle;
    list.top = put_letters(page, layout, grades, middle) + page.scale.gap;
    Column column{page, layout.scrolling, Hue::ground, list.left, list.right, list.top};
    for (std::size_t i = 0; i < grades.reports.size(); ++i) put_report(page, column, grades, i);
    column.write(page.text(grades.how_to_read), voice::body);
    column.y += page.scale.gap / 2;
    column.write(page.word("newer-editions"), voice::note);
    make_scroll(page, layout, list, column.y);
}

}  // namespace kiosk::draw
