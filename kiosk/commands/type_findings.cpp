#include "commands/type_findings.h"

#include <algorithm>
#include <cstdio>

#include "content/utf8.h"
#include "draw/fonts.h"

namespace kiosk::commands {

using content::Card;
using content::Clip;
using content::Diagnostics;
using content::Item;

namespace {

std::string words_of(const std::vector<content::Translations<std::string>>& texts) {
    std::string all;
    for (const auto& text : texts) {
        for (const auto& [language, words] : text) all += words;
    }
    return all;
}

/// All that an item puts on the screen, one text after the other.
std::string words_of(const Item& item) {
    std::string all;
    if (const auto* card = std::get_if<Card>(&item.what)) {
        for (const auto& [language, label] : card->label) all += label;
        for (const auto& [language, statement] : card->statement) all += content::plain(statement);
        for (const auto& [language, source] : card->source) all += source;
    }
    if (const auto* board = std::get_if<content::BoardCard>(&item.what)) {
        for (const auto& [language, label] : board->label) all += label;
        all += words_of(content::texts_of(board->from.board));
    }
    if (const auto* clip = std::get_if<Clip>(&item.what)) {
        for (const content::CaptionText& text : clip->captions.texts) {
            for (const content::Cue& cue : text.cues) all += cue.text;
        }
    }
    return all;
}

/// The bytes of a character that stands in the text.
std::string sign(std::string_view text, char32_t character) {
    while (!text.empty()) {
        const content::CodePoint next = content::first_code_point(text);
        const std::size_t bytes = std::max<std::size_t>(next.bytes, 1);
        if (next.value == character) return std::string(text.substr(0, bytes));
        text.remove_prefix(bytes);
    }
    return {};
}

void add(Diagnostics& found, const draw::Coverage& fonts, const content::Place& place,
         const std::string& text) {
    for (const char32_t character : fonts.undrawable(text)) {
        char code[16];
        std::snprintf(code, sizeof code, "U+%04X", static_cast<unsigned>(character));
        found.push_back(
            {place, content::Severity::error,
             "no installed font can draw \"" + sign(text, character) + "\" (" + code + ")",
             "write another character, or install a font that has it"});
    }
}

}  // namespace

Diagnostics type_findings(const content::Playlist& playlist, const content::Menu* menu) {
    Diagnostics found;
    const draw::Coverage fonts;
    add(found, fonts, {playlist.file, 1, 1}, playlist.title);
    for (const Item& item : playlist.items) add(found, fonts, item.place, words_of(item));
    if (menu == nullptr) return found;
    for (const content::MenuPage& page : menu->pages)
        add(found, fonts, page.place, words_of(content::texts_of(page)));
    return found;
}

}  // namespace kiosk::commands
