#include "content/words.h"

#include <array>
#include <vector>

#include "content/attributes.h"
#include "content/rich_text.h"
#include "content/vocabulary.h"
#include "content/xml.h"

namespace kiosk::content {
namespace {

/// Those that a whole words file has; without a translation into one of them a word is incomplete.
constexpr std::array<std::string_view, 3> kLanguages = {"en", "ru", "kk"};

void read_word(const Element& element, Words& words, Complaints& complaints) {
    check_names(element, rules::kWord, complaints);
    const auto id = Attributes(element, complaints).text("id");
    if (!id) {
        if (!has_or_means(element, rules::kWord, "id")) {
            complaints.error(element.spot, "this <word> has no id",
                             "write id=\"...\", the name the program knows it by");
        }
        return;
    }
    const auto [entry, is_new] = words.entries.try_emplace(*id);
    if (!is_new) {
        complaints.error(element.find("id")->spot, "the word \"" + *id + "\" is given twice",
                         "delete one");
        return;
    }
    entry->second = read_plain_translations(element, "text", rules::kWordText, "en", complaints);
    for (const Element& text : element.children) {
        const Attribute* state = text.find("state");
        const Attribute* language = text.find("xml:lang");
        if (state != nullptr && language != nullptr && state->value == "unchecked")
            ++words.unchecked[language->value];
    }
    for (const std::string_view language : kLanguages) {
        if (entry->second.contains(language)) continue;
        const std::string tag(language);
        complaints.warning(
            element.spot, "the word \"" + *id + "\" has no translation in " + tag,
            "write <text xml:lang=\"" + tag + "\">...</text> in it: until then English is shown");
    }
}

}  // namespace

std::string_view Words::word(std::string_view key, std::string_view language) const {
    const auto entry = entries.find(key);
    if (entry == entries.end()) return key;
    for (const std::string_view tag :
         {language, language.substr(0, language.find('-')), std::string_view("en")}) {
        if (const auto found = entry->second.find(tag); found != entry->second.end())
            return found->second;
    }
    return key;
}

std::string Words::filled(std::string_view key, std::string_view language,
                          const std::map<std::string, std::string>& values) const {
    std::string text(word(key, language));
    for (const auto& [name, value] : values) {
        const std::string place = "{" + name + "}";
        if (const std::size_t at = text.find(place); at != std::string::npos)
            text.replace(at, place.size(), value);
    }
    return text;
}

std::string Words::date(const SourceDate& date, std::string_view language) const {
    const std::string year = std::to_string(date.year);
    if (date.year == 0) return std::string(word("undated", language));
    if (date.month == 0) return year;
    const std::string month = std::to_string(date.month);
    if (date.day == 0) {
        return filled("date-month", language,
                      {{"month", std::string(word("month-" + month, language))}, {"year", year}});
    }
    return filled("date-day", language,
                  {{"day", std::to_string(date.day)},
                   {"month", std::string(word("of-month-" + month, language))},
                   {"year", year}});
}

LoadedWords load_words(const std::filesystem::path& file, Reading* reading) {
    LoadedWords loaded;
    Complaints complaints(file, loaded.diagnostics);
    const std::optional<Document> document = read_xml(file, complaints, reading);
    if (!document || !document->well_formed ||
        !check_root(document->root, rules::kWords, complaints))
        return loaded;
    check_names(document->root, rules::kWords, complaints);
    for (const Element& child : document->root.children) {
        if (child.name == rules::kWord.element) read_word(child, loaded.words, complaints);
    }
    return loaded;
}

}  // namespace kiosk::content
