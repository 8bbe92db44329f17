#include "content/menu_texts.h"

#include <algorithm>

#include "content/names.h"
#include "content/rich_text.h"
#include "content/vocabulary.h"

namespace kiosk::content {

/// `spot` is where the complaint stands; the missing text would be called `name`.
template <typename T>
void MenuTexts::warn_of_missing(const Translations<T>& texts, const Element& spot,
                                std::string_view name) const {
    const std::vector<std::string> lacking = missing(texts, wished_);
    if (lacking.empty()) return;
    std::string remedy;
    for (const std::string& language : lacking) {
        remedy += join(
            {remedy.empty() ? "write <" : " and <", name, " xml:lang=", in_quotes(language), ">"});
    }
    const std::string shown = texts.contains("en") ? "en" : texts.begin()->first;
    complaints_.warning(spot.spot,
                        join({"this <", spot.name, "> is not translated into ", listed(lacking)}),
                        join({remedy, ": until then it is shown in ", shown}));
}

Translations<std::string> MenuTexts::named(const Element& element, std::string_view name) const {
    auto texts =
        read_plain_translations(element, name, rules::kPlainTranslation, own_, complaints_);
    const auto first = std::find_if(element.children.begin(), element.children.end(),
                                    [&](const Element& child) { return child.name == name; });
    if (first != element.children.end()) warn_of_missing(texts, *first, name);
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
    warn_of_missing(texts, element, "text");
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
