#include "content/menu_reader.h"

#include <algorithm>
#include <array>

#include "content/article.h"
#include "content/facts.h"
#include "content/grades.h"
#include "content/limits.h"
#include "content/names.h"
#include "content/needs.h"
#include "content/resources.h"

namespace kiosk::content {
namespace {

std::vector<std::string> languages_of(const Element& root, const std::string& otherwise,
                                      Complaints& complaints) {
    auto languages = Attributes(root, complaints).languages();
    if (languages.empty()) languages.push_back(otherwise.empty() ? "en" : otherwise);
    if (languages.size() == 1) return languages;  // no button to choose it
    for (const std::string& language : languages) {
        if (own_name(language) != language) continue;
        complaints.warning(root.find("xml:lang")->spot,
                           "what " + in_quotes(language) + " calls itself is not known here",
                           "leave it, if visitors know what " + in_quotes(language) +
                               " on a button means, or delete it");
    }
    return languages;
}

/// Found as a page of a section or of help; null: a part of its head, or complained of.
const Rule* page_rule(const Element& element) {
    constexpr std::array rules = {&rules::kFactsPage, &rules::kGradesPage, &rules::kResourcesPage,
                                  &rules::kNeedsPage, &rules::kFilmPage,   &rules::kArticle};
    const auto* const found = std::find_if(rules.begin(), rules.end(), [&](const Rule* rule) {
        return rule->element == element.name;
    });
    return found == rules.end() ? nullptr : *found;
}

template <typename T>
std::optional<decltype(MenuPage::what)> as_page(std::optional<T> read) {
    if (!read) return std::nullopt;
    return std::move(*read);
}

}  // namespace

MenuReader::MenuReader(const Element& root, const std::string& otherwise, Sources& sources)
    : root_(root),
      sources_(sources),
      complaints_(sources.complaints()),
      clips_(sources),
      texts_(menu_.languages, "", complaints_) {
    menu_.languages = languages_of(root, otherwise, complaints_);
    const Attribute* given = root.find("xml:lang");
    menu_.languages_place = complaints_.place(given != nullptr ? given->spot : root.spot);
}

std::optional<Menu> MenuReader::read() {
    check_names(root_, rules::kMenu, complaints_);
    read_idle();
    menu_.pages.push_back(head(root_, Section{}));
    std::vector<PageNumber> sections;
    std::optional<PageNumber> helping;
    bool asks_for_help = false;
    for (const Element& child : root_.children) {
        if (child.name == rules::kSection.element) {
            if (const auto number = section(child)) sections.push_back(*number);
        } else if (child.name == rules::kHelp.element) {
            if (asks_for_help)
                complaints_.error(child.spot, "a second <help>", "put all its lines into one");
            else
                helping = help(child);
            asks_for_help = true;
        }
    }
    if (sections.empty()) {
        complaints_.nothing(root_.spot, "there is no page in this menu",
                            "write a <section> with a <page> in it");
    }
    if (!asks_for_help) {
        complaints_.error(root_.spot, "this menu has no <help>",
                          "write <help> with a <line phone=\"...\"> that you have called: help is "
                          "one touch away on every page, or there is no menu");
    }
    if (!helping || sections.empty()) return std::nullopt;
    menu_.help = *helping;
    std::get<Section>(menu_.pages.front().what).pages = std::move(sections);
    return std::move(menu_);
}

void MenuReader::read_idle() {
    const auto idle = Attributes(root_, complaints_).duration("idle", Duration{0});
    if (idle && *idle < kLeastIdle) {
        complaints_.error(root_.find("idle")->spot, "nobody reads a page in this time",
                          "write idle=\"45s\", at least 10s");
    } else if (idle) {
        menu_.idle = *idle;
    }
}

MenuPage MenuReader::head(const Element& element, What what) {
    MenuPage page;
    page.title = texts_.needed(element, "title");
    page.note = texts_.named(element, "note");
    page.what = std::move(what);
    page.place = complaints_.place(element.spot);
    return page;
}

std::optional<PageNumber> MenuReader::section(const Element& element) {
    const std::size_t mark = complaints_.mark();
    check_names(element, rules::kSection, complaints_);
    Section section;
    const std::vector<std::string> marks = {"aware", "donate", "buy"};
    if (const auto given = Attributes(element, complaints_).choice("mark", marks)) {
        section.mark =
            static_cast<Mark>(std::find(marks.begin(), marks.end(), *given) - marks.begin());
    }
    const PageNumber number = menu_.pages.size();
    menu_.pages.push_back(head(element, {}));
    section.pages = pages(element, false);
    if (section.pages.empty()) {
        menu_.pages.pop_back();
        complaints_.nothing(element.spot, "nothing in this <section> can be shown",
                            "put a page into it, or delete it", mark);
        return std::nullopt;
    }
    menu_.pages[number].what = std::move(section);
    return number;
}

std::optional<PageNumber> MenuReader::help(const Element& element) {
    check_names(element, rules::kHelp, complaints_);
    const PageNumber number = menu_.pages.size();
    menu_.pages.push_back(head(element, {}));
    menu_.pages.back().is_private = true;
    Help help;
    help.question = texts_.needed(element, "question");
    for (const Element& child : element.children) {
        if (child.name != rules::kLine.element) continue;
        if (auto line = this->line(child)) help.lines.push_back(std::move(*line));
    }
    help.pages = pages(element, true);
    if (help.lines.empty()) {
        complaints_.error(element.spot, "there is no line to call in this <help>",
                          "write a <line phone=\"...\"> that you have called: without one there is "
                          "no menu");
        return std::nullopt;
    }
    menu_.pages[number].what = std::move(help);
    return number;
}

/// Nothing for a line that has no number yet, too.
std::optional<HelpLine> MenuReader::line(const Element& element) {
    const std::size_t errors_before = complaints_.errors();
    check_names(element, rules::kLine, complaints_);
    HelpLine line{texts_.needed(element, "name"), texts_.named(element, "note"),
                  texts_.named(element, "more"), Attributes(element, complaints_).phone(),
                  complaints_.place(element.spot)};
    if (!has_or_means(element, rules::kLine, "phone")) {
        complaints_.warning(element.spot, "this line has no phone number yet",
                            "find it out, call it, and write phone=\"...\": until then the screen "
                            "leaves the line out");
    }
    if (line.phone.empty() || complaints_.errors() != errors_before) return std::nullopt;
    return line;
}

std::vector<PageNumber> MenuReader::pages(const Element& parent, bool is_private) {
    std::vector<PageNumber> numbers;
    for (const Element& child : parent.children) {
        const Rule* rule = page_rule(child);
        if (rule == nullptr) continue;
        const std::size_t errors_before = complaints_.errors();
        check_names(child, *rule, complaints_);
        MenuPage page = head(child, {});
        auto what = what_of(child, *rule);
        if (!what || complaints_.errors() != errors_before) continue;
        page.what = std::move(*what);
        page.is_private = is_private;
        numbers.push_back(menu_.pages.size());
        menu_.pages.push_back(std::move(page));
    }
    return numbers;
}

std::optional<MenuReader::What> MenuReader::what_of(const Element& element, const Rule& rule) {
    if (&rule == &rules::kArticle)
        return as_page(read_article(element, texts_, menu_.languages, sources_));
    if (&rule == &rules::kFilmPage) return film(element);
    return from_file(element, rule);
}

/// A file that several pages name is read, and complained of, once.
std::optional<MenuReader::What> MenuReader::from_file(const Element& element, const Rule& rule) {
    const auto found = sources_.file(Attributes(element, complaints_), rule);
    if (!found) return std::nullopt;
    const auto [entry, is_new] = files_.try_emplace({rule.element, found->path});
    if (is_new) {
        const std::string& src = element.find("src")->value;
        entry->second = read_file(
            {found->path, sources_.shown(src), menu_.languages, sources_.folder().reading()}, rule);
    }
    return entry->second;
}

std::optional<MenuReader::What> MenuReader::read_file(const MenuFile& file, const Rule& rule) {
    Diagnostics& diagnostics = sources_.diagnostics();
    if (&rule == &rules::kGradesPage) return as_page(read_grades(file, diagnostics));
    if (&rule == &rules::kResourcesPage) return as_page(read_resources(file, diagnostics));
    if (&rule == &rules::kNeedsPage) return as_page(read_needs(file, diagnostics));
    return facts(file);
}

std::optional<MenuReader::What> MenuReader::facts(const MenuFile& file) {
    FactPages pages;
    for (Fact& fact :
         read_facts(file.file, file.shown_as, file.languages, sources_.diagnostics(), file.reading))
        pages.facts.push_back(std::move(fact.card));
    if (pages.facts.empty()) return std::nullopt;
    return pages;
}

std::optional<MenuReader::What> MenuReader::film(const Element& element) {
    const Attributes attributes(element, complaints_);
    auto clip = clips_.read(attributes, rules::kFilmPage, 1.0);
    if (!clip) return std::nullopt;
    Item item;
    item.place = complaints_.place(element.find("src")->spot);
    item.key = clips_.key(*clip);
    item.languages = menu_.languages;
    item.what = std::move(*clip);
    return FilmPage{std::move(item)};
}

}  // namespace kiosk::content
