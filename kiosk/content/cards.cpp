#include "content/cards.h"

#include <algorithm>
#include <iterator>

#include "content/attributes.h"
#include "content/menu_texts.h"
#include "content/rich_text.h"

namespace kiosk::content {
namespace {

bool has_child(const Element& element, std::string_view name) {
    return std::any_of(element.children.begin(), element.children.end(),
                       [&](const Element& child) { return child.name == name; });
}

Translations<RichText> statement_of(const Element& element, std::string_view language,
                                    Complaints& complaints) {
    const RichText own = rich_text(element);
    if (has_child(element, "text")) {
        if (!own.empty())
            complaints.error(element.spot, "text beside <text>", "put it into one of them");
        return read_translations(element, "text", rules::kTranslation, language, complaints);
    }
    if (own.empty()) {
        complaints.error(element.spot, "<" + element.name + "> says nothing",
                         "write its text between <text> and </text>");
        return {};
    }
    for (const Element& child : element.children) {
        if (child.name == "em") check_names(child, rules::kEmphasis, complaints);
        if (child.name == "br") check_names(child, rules::kBreak, complaints);
    }
    return {{std::string(language), own}};
}

}  // namespace

Card read_card(const Element& element, std::string_view language, Complaints& complaints) {
    const Attributes attributes(element, complaints);
    Card card;
    card.statement = statement_of(element, language, complaints);
    card.label = read_attribute_translations(attributes, "label");
    card.source = read_attribute_translations(attributes, "source");
    card.date = attributes.date();
    card.link = attributes.link();
    return card;
}

std::vector<std::string> spoken(const Card& card, const std::vector<std::string>& wished) {
    if (card.statement.empty() || card.statement.contains("")) return wished;
    std::vector<std::string> languages;
    std::copy_if(wished.begin(), wished.end(), std::back_inserter(languages),
                 [&](const std::string& language) { return card.statement.contains(language); });
    if (languages.empty())
        languages.push_back(card.statement.contains("en") ? "en" : card.statement.begin()->first);
    return languages;
}

void warn_of_missing(const Card& card, const Attributes& attributes,
                     const std::vector<std::string>& wished, const std::string& own) {
    if (card.statement.empty() || card.statement.contains("")) return;
    const Element& element = attributes.element();
    MenuTexts(wished, own, attributes.complaints())
        .warn_of_missing(plain(card.statement), element.spot, element.name, "text");
    const std::vector<std::string> languages = spoken(card, wished);
    const MenuTexts beside(languages, own, attributes.complaints());
    beside.warn_of_missing(attributes, "label", "label", card.label);
    beside.warn_of_missing(attributes, "source", "source", card.source);
}

}  // namespace kiosk::content
