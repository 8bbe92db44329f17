#include "content/rich_text.h"

#include <algorithm>
#include <map>

#include "content/attributes.h"
#include "content/names.h"

namespace kiosk::content {
namespace {

constexpr std::chrono::milliseconds kToNotice{1500};
constexpr std::chrono::milliseconds kPerWord{500};

/// Joins stretches of text into runs, folding white space across them.
class Typesetter {
  public:
    void add(const Element& element, bool emphasised) {
        for (const Element& child : element.children) {
            if (child.is_text())
                add_text(child.text, emphasised);
            else if (child.name == "em")
                add(child, true);
            else if (child.name == "br")
                gap_ = Gap::line;
        }
    }

    [[nodiscard]] RichText take() { return std::move(runs_); }

  private:
    enum class Gap { none, space, line };

    void add_text(std::string_view text, bool emphasised) {
        for (const char c : text) {
            if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
                gap_ = std::max(gap_, Gap::space);
                continue;
            }
            const std::string gap = gap_ == Gap::none || runs_.empty() ? ""
                                    : gap_ == Gap::line                ? "\n"
                                                                       : " ";
            gap_ = Gap::none;
            // The space beside emphasised words belongs to the plain run, so that emphasis is words
            // alone.
            const bool gap_before = !runs_.empty() && !runs_.back().emphasised;
            if (gap_before) runs_.back().text += gap;
            if (runs_.empty() || runs_.back().emphasised != emphasised)
                runs_.push_back({"", emphasised});
            if (!gap_before) runs_.back().text += gap;
            runs_.back().text += c;
        }
    }

    RichText runs_;
    Gap gap_ = Gap::none;
};

/// Calls `each` with the language and the element of every sound translation.
template <typename Each>
void for_each_translation(const Element& element, std::string_view name, const Rule& rule,
                          std::string_view language, Complaints& complaints, const Each& each) {
    std::map<std::string, Spot, std::less<>> seen;
    for (const Element& child : element.children) {
        if (child.name != name) continue;
        check_names(child, rule, complaints);
        for (const Element& inner : child.children) {
            if (inner.name == "em") check_names(inner, rules::kEmphasis, complaints);
            if (inner.name == "br") check_names(inner, rules::kBreak, complaints);
        }
        std::vector<std::string> languages = Attributes(child, complaints).languages();
        if (languages.empty()) languages.emplace_back(language);
        const std::string shown = join({"<", child.name, ">"});
        if (languages.size() > 1) {
            complaints.error(child.spot, "one " + shown + " in several languages",
                             "write one for each");
        } else if (const auto [first, is_new] = seen.try_emplace(languages.front(), child.spot);
                   !is_new) {
            complaints.error(child.spot, "a second " + shown + " in the same language",
                             "give it another xml:lang: the first is at line " +
                                 std::to_string(first->second.line));
        } else if (plain(rich_text(child)).empty()) {
            complaints.error(child.spot, shown + " is empty", "write what it says, or delete it");
        } else {
            each(languages.front(), child);
        }
    }
}

}  // namespace

RichText rich_text(const Element& element) {
    Typesetter typesetter;
    typesetter.add(element, false);
    return typesetter.take();
}

Translations<RichText> read_translations(const Element& element, std::string_view name,
                                         const Rule& rule, std::string_view language,
                                         Complaints& complaints) {
    Translations<RichText> texts;
    for_each_translation(element, name, rule, language, complaints,
                         [&](const std::string& tag, const Element& child) {
                             texts.emplace(tag, rich_text(child));
                         });
    return texts;
}

Translations<std::string> read_plain_translations(const Element& element, std::string_view name,
                                                  const Rule& rule, std::string_view language,
                                                  Complaints& complaints) {
    Translations<std::string> texts;
    for_each_translation(element, name, rule, language, complaints,
                         [&](const std::string& tag, const Element& child) {
                             texts.emplace(tag, plain(rich_text(child)));
                         });
    return texts;
}

Translations<std::string> read_attribute_translations(const Attributes& attributes,
                                                      const std::string& name) {
    auto texts = read_plain_translations(attributes.element(), name, rules::kPlainTranslation, "",
                                         attributes.complaints());
    if (const auto own = attributes.text(name)) texts.try_emplace("", *own);
    return texts;
}

std::size_t words_in(const std::vector<Translations<std::string>>& texts) {
    std::size_t sum = 0;
    for (const Translations<std::string>& text : texts) {
        std::size_t most = 0;
        for (const auto& [language, words] : text) most = std::max(most, split_words(words).size());
        sum += most;
    }
    return sum;
}

std::chrono::nanoseconds reading_time(std::size_t words) {
    return kToNotice + kPerWord * static_cast<int>(words);
}

std::chrono::nanoseconds reading_time(const Translations<RichText>& statement) {
    std::size_t words = 0;
    for (const auto& [language, text] : statement)
        words = std::max(words, split_words(plain(text)).size());
    return reading_time(words);
}

}  // namespace kiosk::content
