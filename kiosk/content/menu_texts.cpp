#include "content/menu_texts.h"

#include <algorithm>

#include "content/names.h"
#include "content/rich_text.h"
#include "content/vocabulary.h"

namespace kiosk::content {
namespace {

std::vector<Element>::const_iterator first_child(const Element& element, std::string_view name) {
    return std::find_if(element.children.begin(), element.children.end(),
                        [&](const Element& child) { return child.name == name; });
}

}  // namespace

void MenuTexts::warn_of_missing(const Translations<std::string>& texts, Spot spot,
                                std::string_view what, std::string_view name) const {
    const std::vector<std::string> lacking = missing(texts, wished_);
    if (lacking.empty()) return;
    std::string remedy;
    for (const std::string& language : lacking) {
        remedy += join(
            {remedy.empty() ? "write <" : " and <", name, " xml:lang=", in_quotes(language), ">"});
    }
    const std::string shown = texts.contains("en") ? "en" : texts.begin()->first;
    complaints_.warning(spot, join({"this ", what, " is not translated into ", listed(lacking)}),
                        join({remedy, ": until then it is shown in ", shown}));
}

void MenuTexts::warn_of_missing(const Attributes& attributes, std::string_view attribute,
                                std::string_view name, Translations<std::string> texts) const {
    const Element& element = attributes.element();
    const Attribute* given = element.find(attribute);
    const auto first = first_child(element, name);
    if (texts.empty() || wished_.empty()) return;
    const bool is_of_any =
        std::any_of(element.children.begin(), element.children.end(), [&](const Element& child) {
            return child.name == name && child.find("xml:lang") == nullptr;
        });
    if (given != nullptr && !is_of_any) {
        const bool has_english = std::find(wished_.begin(), wished_.end(), "en") != wished_.end();
        const std::string spoken = !own_.empty() ? own_ : has_english ? "en" : wished_.front();
        if (!texts.contains(spoken)) {
            texts.emplace(spoken, given->value);
            texts.erase("");
        }
    }
    const Spot spot = given != nullptr ? given->spot : first->spot;
    warn_of_missing(texts, spot, given != nullptr ? attribute : join({"<", name, ">"}), name);
}

Translations<std::string> MenuTexts::attributed(const Attributes& attributes,
                                                std::string_view name) const {
    auto texts = read_attribute_translations(attributes, std::string(name));
    warn_of_missing(attributes, name, name, texts);
    return texts;
}

Translations<std::string> MenuTexts::named(const Element& element, std::string_view name) const {
    auto texts =
        read_plain_translations(element, name, rules::kPlainTranslation, own_, complaints_);
    if (const auto first = first_child(element, name); first != element.children.end())
        warn_of_missing(texts, first->spot, join({"<", name, ">"}), name);
    return texts;
}

Translations<std::string> MenuTexts::needed(const Element& element, std::string_view name) const {
    const std::size_t errors_before = complaints_.errors();
    auto texts = named(element, name);
    if (texts.empty() && complaints_.errors() == errors_before) {
        complaints_.error(element.spot, join({"this <", element.name, "> has no ", name}),
                          join({"write <", name, " xml:lang=\"en\">...</", name, "> in it"}));
    }
    return texts;
}

Translations<RichText> MenuTexts::said(const Element& element) const {
    const std::size_t errors_before = complaints_.errors();
    auto texts = read_translations(element, "text", rules::kTranslation, own_, complaints_);
    const bool is_loose = !rich_text(element).empty();  // complained of with the names
    if (texts.empty() && !is_loose && complaints_.errors() == errors_before) {
        complaints_.error(element.spot, join({"this <", element.name, "> says nothing"}),
                          "write <text xml:lang=\"en\">...</text> in it, one for each language");
    }
    warn_of_missing(plain(texts), element.spot, join({"<", element.name, ">"}), "text");
    return texts;
}

std::string own_language(const Attributes& root) {
    const std::vector<std::string> languages = root.languages();
    return languages.size() == 1 ? languages.front() : "";
}

Translations<std::string> plain(const Translations<RichText>& texts) {
    Translations<std::string> all;
    for (const auto& [language, text] : texts) all.emplace(language, plain(text));
    return all;
}

}  // namespace kiosk::content
