#include "content/words.h"

#include <utility>
#include <vector>

#include "content/attributes.h"
#include "content/language.h"
#include "content/rich_text.h"
#include "content/shipped_words.h"
#include "content/vocabulary.h"
#include "content/xml.h"

namespace kiosk::content {
namespace {

/// In a language, or in what it is a kind of: "ru" for "ru-KZ". Null: in neither.
const std::string* find(const Translations<std::string>& texts, std::string_view language) {
    for (const std::string_view tag : {language, primary_language(language)}) {
        if (const auto found = texts.find(tag); found != texts.end()) return &found->second;
    }
    return nullptr;
}

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
}

Words read_words(const Element& root, Complaints& complaints) {
    Words words;
    for (const Element& child : root.children) {
        if (child.name == rules::kWord.element) read_word(child, words, complaints);
    }
    return words;
}

Words shipped() {
    Diagnostics none;  // it is sound: tests see to it
    Complaints complaints("words.xml", none);
    const std::optional<Document> document = parse_xml(shipped_words(), complaints);
    return document ? read_words(document->root, complaints) : Words{};
}

void fill(Words& words, const Words& with) {
    for (const auto& [id, texts] : with.entries) {
        const auto [entry, is_absent] = words.entries.try_emplace(id, texts);
        if (is_absent)
            words.absent.push_back(id);
        else
            entry->second.insert(*texts.find("en"));
    }
}

}  // namespace

std::string_view Words::word(std::string_view key, std::string_view language) const {
    const auto entry = entries.find(key);
    if (entry == entries.end()) return key;
    if (const std::string* own = find(entry->second, language)) return *own;
    const std::string* english = find(entry->second, "en");
    return english != nullptr ? std::string_view(*english) : key;
}

std::string Words::filled(std::string_view key, std::string_view language,
                          const std::map<std::string, std::string>& values) const {
    std::string text(word(key, language));
    for (const auto& [name, value] : values) text = content::filled(std::move(text), name, value);
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

std::vector<std::string> Words::untranslated(std::string_view language) const {
    std::vector<std::string> keys;
    for (const auto& [key, texts] : entries) {
        if (find(texts, language) == nullptr) keys.push_back(key);
    }
    return keys;
}

LoadedWords load_words(const std::filesystem::path& file, Reading* reading) {
    LoadedWords loaded;
    Complaints complaints(file, loaded.diagnostics);
    const std::optional<Document> document = read_xml(file, complaints, reading);
    if (document && document->well_formed &&
        check_root(document->root, rules::kWords, complaints)) {
        check_names(document->root, rules::kWords, complaints);
        loaded.words = read_words(document->root, complaints);
    }
    fill(loaded.words, shipped());
    return loaded;
}

}  // namespace kiosk::content
