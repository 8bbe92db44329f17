#include "content/menu.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "content/names.h"
#include "content/rich_text.h"

namespace kiosk::content {
namespace {

struct NamedLanguage {
    std::string_view tag, name;
};

/// Those of Central Asia and of its guests.
constexpr std::array kLanguages = {
    NamedLanguage{"en", "English"},    NamedLanguage{"ru", "Русский"},
    NamedLanguage{"kk", "Қазақша"},    NamedLanguage{"ky", "Кыргызча"},
    NamedLanguage{"uz", "Oʻzbekcha"},  NamedLanguage{"tg", "Тоҷикӣ"},
    NamedLanguage{"uk", "Українська"}, NamedLanguage{"tr", "Türkçe"},
    NamedLanguage{"de", "Deutsch"},    NamedLanguage{"fr", "Français"},
    NamedLanguage{"es", "Español"},
};

/// Words to read on a line that leads to another page, which is not at hand here.
constexpr std::size_t kWordsOfALink = 8;

std::size_t words(const Translations<std::string>& texts) {
    std::size_t most = 0;
    for (const auto& [language, text] : texts) most = std::max(most, split_words(text).size());
    return most;
}

std::size_t words(const Translations<RichText>& texts) {
    std::size_t most = 0;
    for (const auto& [language, text] : texts)
        most = std::max(most, split_words(plain(text)).size());
    return most;
}

std::size_t words(const Board& board) {
    std::size_t sum = words(board.title) + words(board.note);
    if (board.goal) sum += words(board.goal->title);
    for (const Lot& lot : board.lots) sum += words(lot.name) + 1;
    return sum;
}

/// Counts the words of each kind of page.
struct PageWords {
    std::size_t operator()(const Section& section) const {
        return kWordsOfALink * section.pages.size();
    }
    std::size_t operator()(const Resources& resources) const {
        std::size_t sum = 0;
        for (const Resource& one : resources.entries) sum += words(one.name) + words(one.what);
        return sum;
    }
    std::size_t operator()(const FactPages& pages) const {
        std::size_t longest = 0;
        for (const Card& card : pages.facts)
            longest = std::max(longest, words(card.statement) + words(card.source));
        return longest;
    }
    std::size_t operator()(const Grades& grades) const {
        std::size_t sum = words(grades.how_to_read);
        for (const Company& company : grades.companies) sum += split_words(company.name).size();
        return sum;
    }
    std::size_t operator()(const Needs& needs) const {
        std::size_t sum = words(needs.source);
        for (const Need& need : needs.entries) sum += words(need.name) + words(need.what);
        return sum;
    }
    std::size_t operator()(const Article& article) const {
        std::size_t sum = 0;
        for (const Passage& passage : article.passages) sum += std::visit(*this, passage);
        return sum;
    }
    std::size_t operator()(const FilmPage& /*film*/) const { return 0; }
    std::size_t operator()(const Help& help) const {
        std::size_t sum = words(help.question) + kWordsOfALink * help.pages.size();
        for (const HelpLine& line : help.lines)
            sum += words(line.name) + words(line.note) + words(line.more) + 1;
        return sum;
    }
    std::size_t operator()(const Heading& heading) const { return words(heading.text); }
    std::size_t operator()(const Paragraph& paragraph) const { return words(paragraph.text); }
    std::size_t operator()(const BulletList& list) const {
        std::size_t sum = 0;
        for (const auto& entry : list.entries) sum += words(entry);
        return sum;
    }
    std::size_t operator()(const Illustration& picture) const { return words(picture.description); }
    std::size_t operator()(const BoardFile& board) const { return words(board.board); }
};

}  // namespace

std::string Grade::text() const {
    switch (sign) {
        case Sign::plus:
            return join({{&letter, 1}, "+"});
        case Sign::minus:
            return join({{&letter, 1}, "\u2212"});
        case Sign::range:
            return join({{&letter, 1}, " range"});
        case Sign::none:
            break;
    }
    return {letter};
}

std::string own_name(const std::string& language) {
    const std::string_view primary = std::string_view(language).substr(0, language.find('-'));
    const auto* const found =
        std::find_if(kLanguages.begin(), kLanguages.end(),
                     [&](const NamedLanguage& one) { return one.tag == primary; });
    return found == kLanguages.end() ? language : std::string(found->name);
}

Duration reading_time(const MenuPage& page) {
    return reading_time(words(page.title) + words(page.note) + std::visit(PageWords(), page.what));
}

}  // namespace kiosk::content
