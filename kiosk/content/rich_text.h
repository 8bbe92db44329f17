// Mixed XML text (<em>, <br/>) as runs, and the translations of an element's texts.
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "content/attributes.h"
#include "content/text.h"
#include "content/vocabulary.h"
#include "content/xml.h"

namespace kiosk::content {

/// White space folded to single spaces; none at the ends and around a <br/>. Children other than em
/// and br are skipped.
[[nodiscard]] RichText rich_text(const Element& element);

/// The children called `name`, by language. `rule` says what may stand in them. One without
/// xml:lang speaks `language`. Empty ones, and a second one of the same language, are complained
/// of.
[[nodiscard]] Translations<RichText> read_translations(const Element& element,
                                                       std::string_view name, const Rule& rule,
                                                       std::string_view language,
                                                       Complaints& complaints);

/// As read_translations, for texts without emphasis.
[[nodiscard]] Translations<std::string> read_plain_translations(const Element& element,
                                                                std::string_view name,
                                                                const Rule& rule,
                                                                std::string_view language,
                                                                Complaints& complaints);

/// An attribute in the file's own language, and children of the same name that translate it.
[[nodiscard]] Translations<std::string> read_attribute_translations(const Attributes& attributes,
                                                                    const std::string& name);

/// Words of all these texts, each in its longest language.
[[nodiscard]] std::size_t words_in(const std::vector<Translations<std::string>>& texts);

/// How long so many words must stay to be read: 1.5 s to notice them, and half a second a word.
[[nodiscard]] std::chrono::nanoseconds reading_time(std::size_t words);

/// How long a statement must stay to be read, in its longest language.
[[nodiscard]] std::chrono::nanoseconds reading_time(const Translations<RichText>& statement);

}  // namespace kiosk::content
