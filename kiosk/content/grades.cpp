#include "content/grades.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "content/names.h"
#include "content/rich_text.h"
#include "content/take.h"
#include "content/utf8.h"

namespace kiosk::content {
namespace {

/// Where a grade comes from, as far as an element says.
struct Origin {
    Translations<std::string> source;
    std::optional<SourceDate> date;
    std::string link;
};

/// Best first; the range of a letter behind its grades.
bool comes_first(const Company& one, const Company& other) {
    return std::tuple(one.grade.letter, one.grade.sign, fold_case(one.name)) <
           std::tuple(other.grade.letter, other.grade.sign, fold_case(other.name));
}

class GradesReader {
  public:
    GradesReader(const MenuTexts& texts, Complaints& complaints)
        : texts_(texts), complaints_(complaints) {}

    std::optional<Grades> read(const Element& root) {
        bool is_explained = false;
        for (const Element& child : root.children) {
            if (child.name == rules::kHowToRead.element) {
                is_explained = true;
                check_names(child, rules::kHowToRead, complaints_);
                grades_.how_to_read = plain(texts_.said(child));
            }
            if (child.name == rules::kReport.element) read_report(child);
            if (child.name == rules::kCompany.element) read_company(child, nullptr);
        }
        if (grades_.companies.empty()) {
            complaints_.nothing(root.spot, "there is no grade to show in this file",
                                "write a <report> with <company name=\"...\" grade=\"B\"/> in it");
        }
        if (!is_explained) {
            complaints_.error(root.spot, "nothing says how to read these grades",
                              "write <how-to-read>: what a grade means, and what it does not");
        }
        if (grades_.how_to_read.empty() || grades_.companies.empty()) return std::nullopt;
        std::stable_sort(grades_.companies.begin(), grades_.companies.end(), comes_first);
        return std::move(grades_);
    }

  private:
    Origin origin_of(const Element& element) {
        const Attributes attributes(element, complaints_);
        return {texts_.attributed(attributes, "source"), attributes.date(), attributes.link()};
    }

    void complain_of_no_source(const Element& element, const Rule& rule) {
        if (has_or_means(element, rule, "source")) return;
        complaints_.error(element.spot, join({"this <", element.name, "> has no source"}),
                          "write source=\"...\": who gave the grades");
    }

    void complain_of_no_date(const Element& element, const Rule& rule) {
        if (has_or_means(element, rule, "date")) return;
        complaints_.error(element.spot, join({"this <", element.name, "> has no date"}),
                          "write date=\"2019-04-10\", when its source was published, or "
                          "date=\"undated\"");
    }

    void read_report(const Element& element) {
        check_names(element, rules::kReport, complaints_);
        const Origin report = origin_of(element);
        const auto any_company_without = [&](std::string_view own, std::string_view other) {
            return std::any_of(
                element.children.begin(), element.children.end(), [&](const Element& child) {
                    return child.name == rules::kCompany.element && child.find(own) == nullptr &&
                           child.find(other) == nullptr;
                });
        };
        if (report.source.empty() && any_company_without("source", "source"))
            complain_of_no_source(element, rules::kReport);
        if (!report.date && any_company_without("source", "date"))
            complain_of_no_date(element, rules::kReport);
        for (const Element& child : element.children) {
            if (child.name == rules::kCompany.element) read_company(child, &report);
        }
    }

    /// `report` is null where there is none around it. A company that says its own source says its
    /// own date too.
    void read_company(const Element& element, const Origin* report) {
        const std::size_t errors_before = complaints_.errors();
        check_names(element, rules::kCompany, complaints_);
        Origin origin = origin_of(element);
        if (origin.source.empty() && report != nullptr) {
            origin.source = report->source;
            if (element.find("date") == nullptr) origin.date = report->date;
            if (origin.link.empty()) origin.link = report->link;
        } else {
            if (origin.source.empty()) complain_of_no_source(element, rules::kCompany);
            if (!origin.date) complain_of_no_date(element, rules::kCompany);
        }
        const std::string name = name_of(element);
        const std::optional<Grade> grade = grade_of(element);
        const bool is_sound = complaints_.errors() == errors_before && grade;
        // What its report lacks was complained of there.
        if (!is_sound || origin.source.empty() || !origin.date) return;
        const std::size_t number = report_number({origin.source, *origin.date, origin.link});
        if (is_new(element, name, number))
            grades_.companies.push_back({name, *grade, number, complaints_.place(element.spot)});
    }

    std::string name_of(const Element& element) {
        if (!has_or_means(element, rules::kCompany, "name")) {
            complaints_.error(element.spot, "this <company> has no name",
                              "write name=\"...\", as its customers know it");
        }
        return Attributes(element, complaints_).text("name").value_or("");
    }

    std::optional<Grade> grade_of(const Element& element) {
        const auto given = Attributes(element, complaints_).text("grade");
        if (!has_or_means(element, rules::kCompany, "grade")) {
            complaints_.error(element.spot, "this <company> has no grade",
                              "write grade=\"B\", as its source gives it");
        }
        const auto grade = given ? parse_grade(*given) : std::nullopt;
        if (given && !grade) {
            complaints_.error(element.find("grade")->spot,
                              "grade=" + in_quotes(*given) + " is not a grade",
                              latin_remedy(*given,
                                           "write A+, A, A-, B+ and so on to D-, or F; or \"A "
                                           "range\" where the source names the letter alone"));
        }
        return grade;
    }

    std::size_t report_number(Report report) {
        const auto known =
            std::find_if(grades_.reports.begin(), grades_.reports.end(), [&](const Report& other) {
                return std::tie(report.source, report.date, report.link) ==
                       std::tie(other.source, other.date, other.link);
            });
        if (known != grades_.reports.end())
            return static_cast<std::size_t>(known - grades_.reports.begin());
        grades_.reports.push_back(std::move(report));
        return grades_.reports.size() - 1;
    }

    /// Complains of a company that has a grade from the same report.
    bool is_new(const Element& element, const std::string& name, std::size_t report) {
        const auto [first, is_first] = seen_.try_emplace({report, fold_case(name)}, element.spot);
        if (is_first) return true;
        complaints_.error(element.spot,
                          in_quotes(name) + " has a grade from this report at line " +
                              std::to_string(first->second.line),
                          "delete one of them");
        return false;
    }

    const MenuTexts& texts_;
    Complaints& complaints_;
    Grades grades_;
    std::map<std::pair<std::size_t, std::u32string>, Spot> seen_;
};

}  // namespace

std::optional<Grade> parse_grade(std::string_view text) {
    if (text.empty() || grade_letters.find(text.front()) == std::string_view::npos)
        return std::nullopt;
    Grade grade{text.front(), Grade::Sign::none};
    text.remove_prefix(1);
    if (take(text, "+"))
        grade.sign = Grade::Sign::plus;
    else if (take(text, "-") || take(text, "\u2212"))
        grade.sign = Grade::Sign::minus;
    else if (take(text, " range"))
        grade.sign = Grade::Sign::range;
    const bool is_f_with_sign = grade.letter == 'F' && grade.sign != Grade::Sign::none;
    return text.empty() && !is_f_with_sign ? std::optional(grade) : std::nullopt;
}

std::optional<Grades> read_grades(const MenuFile& file, Diagnostics& diagnostics) {
    return read_menu_file(file, rules::kGradesFile, diagnostics,
                          [](const Element& root, const MenuTexts& texts, Complaints& complaints) {
                              return GradesReader(texts, complaints).read(root);
                          });
}

}  // namespace kiosk::content
