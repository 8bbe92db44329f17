#include "content/facts.h"

#include <map>
#include <string>

#include "content/attributes.h"
#include "content/cards.h"
#include "content/menu_texts.h"
#include "content/rich_text.h"
#include "content/values.h"
#include "content/vocabulary.h"

namespace kiosk::content {
namespace {

class FactsReader {
  public:
    FactsReader(const Element& root, const std::vector<std::string>& wished, Complaints& complaints)
        : root_(root),
          complaints_(complaints),
          wished_(wished),
          language_(first_language(root, complaints)),
          texts_(wished, language_, complaints) {}

    std::vector<Fact> read() {
        const Attributes attributes(root_, complaints_);
        check_names(root_, rules::kFactsFile, complaints_);
        label_ = texts_.named(root_, "label");
        const auto title = attributes.text("title");
        if (label_.empty() && title) {
            label_.emplace("", *title);
            texts_.warn_of_missing(attributes, "title", "label", label_);
        }
        std::vector<Fact> facts;
        for (const Element& child : root_.children) {
            if (child.name != rules::kFact.element) continue;
            if (auto fact = read_fact(child)) facts.push_back(std::move(*fact));
        }
        return facts;
    }

  private:
    static std::string first_language(const Element& root, Complaints& complaints) {
        const std::vector<std::string> languages = Attributes(root, complaints).languages();
        return languages.empty() ? "" : languages.front();
    }

    std::optional<Fact> read_fact(const Element& element) {
        const std::size_t errors_before = complaints_.errors();
        check_names(element, rules::kFact, complaints_);
        Fact fact{read_card(element, language_, complaints_), complaints_.place(element.spot),
                  Attributes(element, complaints_).dur()};
        fact.card.id = id_of(element);
        warn_if_short(element, fact);
        warn_of_missing(fact.card, Attributes(element, complaints_), wished_, language_);
        if (fact.card.label.empty()) fact.card.label = label_;
        if (fact.card.source.empty() && !has_or_means(element, rules::kFact, "source")) {
            complaints_.error(
                element.spot, "this fact has no source",
                "write source=\"...\": who says so, in words that a visitor can look up");
        }
        if (!has_or_means(element, rules::kFact, "date")) {
            complaints_.error(
                element.spot, "this fact has no date",
                "write date=\"2026-02\", when its source was published, or date=\"undated\"");
        }
        if (complaints_.errors() != errors_before) return std::nullopt;
        return fact;
    }

    void warn_if_short(const Element& element, const Fact& fact) {
        const auto reading = reading_time(fact.card.statement);
        if (!fact.dur || *fact.dur >= reading) return;
        complaints_.warning(
            element.find("dur")->spot, "reading this fact takes " + to_words(reading),
            "write dur=\"" + to_attribute(reading) + "\" or more, or leave dur out");
    }

    /// Complains of none and of one used before.
    std::string id_of(const Element& element) {
        const auto id = Attributes(element, complaints_).text("id");
        if (!id) {
            if (!has_or_means(element, rules::kFact, "id")) {
                complaints_.error(element.spot, "this fact has no id",
                                  "write id=\"...\", a short name of its own");
            }
            return {};
        }
        const Spot spot = element.find("id")->spot;
        const auto [first, is_new] = ids_.try_emplace(*id, spot);
        if (!is_new) {
            complaints_.error(spot,
                              "the id \"" + *id + "\" is taken by the fact of line " +
                                  std::to_string(first->second.line),
                              "give each fact an id of its own");
        }
        return *id;
    }

    const Element& root_;
    Complaints& complaints_;
    const std::vector<std::string>& wished_;
    const std::string language_;
    const MenuTexts texts_;
    Translations<std::string> label_;
    std::map<std::string, Spot> ids_;
};

}  // namespace

std::vector<Fact> read_facts(const std::filesystem::path& file,
                             const std::filesystem::path& shown_as,
                             const std::vector<std::string>& languages, Diagnostics& diagnostics,
                             Reading* reading) {
    Complaints complaints(shown_as, diagnostics);
    const std::optional<Document> document = read_xml(file, complaints, reading);
    if (!document || !check_root(document->root, rules::kFactsFile, complaints)) return {};
    std::vector<Fact> facts = FactsReader(document->root, languages, complaints).read();
    if (!document->well_formed) return {};
    if (facts.empty()) {
        complaints.nothing(document->root.spot, "there is no fact to show in this file",
                           "write a <fact> with source and date");
    }
    return facts;
}

}  // namespace kiosk::content
