#include "content/menu.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "content/language.h"
#include "content/menu_texts.h"
#include "content/names.h"
#include "content/rich_text.h"

namespace kiosk::content {
namespace {

struct NamedLanguage {
    std::string_view tag, name;
};

/// Those of Central Asia and of its guests.
constexpr std::array kLanguages = {
    NamedLanguage{"en", "English"},        NamedLanguage{"ru", "Русский"},
    NamedLanguage{"kk", "Қазақша"},        NamedLanguage{"ky", "Кыргызча"},
    NamedLanguage{"uz", "Oʻzbekcha"},      NamedLanguage{"tg", "Тоҷикӣ"},
    NamedLanguage{"uk", "Українська"},     NamedLanguage{"tr", "Türkçe"},
    NamedLanguage{"de", "Deutsch"},        NamedLanguage{"fr", "Français"},
    NamedLanguage{"es", "Español"},        NamedLanguage{"tk", "Türkmençe"},
    NamedLanguage{"kaa", "Qaraqalpaqsha"}, NamedLanguage{"tt", "Татарча"},
    NamedLanguage{"az", "Azərbaycanca"},   NamedLanguage{"mn", "Монгол"},
    NamedLanguage{"it", "Italiano"},       NamedLanguage{"pt", "Português"},
    NamedLanguage{"pl", "Polski"},
};

/// Words to read on a line that leads to another page, which is not at hand here.
constexpr std::size_t kWordsOfALink = 8;

using Texts = std::vector<Translations<std::string>>;

/// Gathers what each part of a page says.
class Gathered {
  public:
    void add(const Translations<std::string>& text) {
        if (!text.empty()) texts_.push_back(text);
    }
    void add(const Translations<RichText>& text) { add(plain(text)); }
    void add(const std::string& text) {
        if (!text.empty()) texts_.push_back({{"", text}});
    }
    template <typename... Parts>
    void add(const Parts&... parts) {
        (add(parts), ...);
    }

    void operator()(const Section& /*section*/) {}
    void operator()(const Resources& resources) {
        for (const Resource& one : resources.entries)
            add(one.name, one.what, one.address, one.phone);
    }
    void operator()(const Card& fact) { add(fact.label, fact.statement, fact.source); }
    void operator()(const FactPages& pages) {
        for (const Card& fact : pages.facts) (*this)(fact);
    }
    void operator()(const Grades& grades) {
        add(grades.how_to_read);
        for (const Report& report : grades.reports) add(report.source);
        for (const Company& company : grades.companies) add(company.name);
    }
    void operator()(const Needs& needs) {
        for (const Need& need : needs.entries) add(need.name, need.what);
        add(needs.source);
    }
    void operator()(const Article& article) {
        for (const Passage& passage : article.passages) std::visit(*this, passage);
    }
    void operator()(const FilmPage& /*film*/) {}
    void operator()(const Help& help) {
        add(help.question);
        for (const HelpLine& line : help.lines) add(line.name, line.phone, line.note, line.more);
    }
    void operator()(const Heading& heading) { add(heading.text); }
    void operator()(const Paragraph& paragraph) { add(paragraph.text); }
    void operator()(const BulletList& list) {
        for (const auto& entry : list.entries) add(entry);
    }
    void operator()(const Illustration& picture) { add(picture.description); }
    void operator()(const BoardFile& file) {
        for (const Translations<std::string>& text : content::texts_of(file.board)) add(text);
    }

    [[nodiscard]] Texts take() { return std::move(texts_); }

  private:
    Texts texts_;
};

std::size_t words_at_once(const MenuPage& page) {
    const auto* facts = std::get_if<FactPages>(&page.what);
    if (facts == nullptr) return words_in(texts_of(page));
    std::size_t longest = 0;
    for (const Card& fact : facts->facts) {
        Gathered one;
        one(fact);
        longest = std::max(longest, words_in(one.take()));
    }
    return words_in({page.title, page.note}) + longest;
}

std::size_t links(const MenuPage& page) {
    if (const auto* section = std::get_if<Section>(&page.what)) return section->pages.size();
    if (const auto* help = std::get_if<Help>(&page.what)) return help->pages.size();
    return 0;
}

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
    const std::string_view primary = primary_language(language);
    const auto* const found =
        std::find_if(kLanguages.begin(), kLanguages.end(),
                     [&](const NamedLanguage& one) { return one.tag == primary; });
    return found == kLanguages.end() ? language : std::string(found->name);
}

std::vector<Translations<std::string>> texts_of(const MenuPage& page) {
    Gathered gathered;
    gathered.add(page.title, page.note);
    std::visit(gathered, page.what);
    return gathered.take();
}

Duration reading_time(const MenuPage& page) {
    return reading_time(words_at_once(page) + kWordsOfALink * links(page));
}

}  // namespace kiosk::content
