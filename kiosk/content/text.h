// Words for the screen: text in several languages, with emphasis.
// Knows nothing of fonts or layout.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "content/language.h"

namespace kiosk::content {

/// A stretch of text of one kind. UTF-8, white space folded to single spaces.
struct Run {
    std::string text;
    bool emphasised = false;  ///< marked <em> by the organizer

    bool operator==(const Run&) const = default;
};

/// One statement; runs joined as they are give the plain text. A "\n" parts paragraphs (from
/// <br/>).
using RichText = std::vector<Run>;

/// A value per language tag ("en", "ru", "kk"); the empty tag stands for "any language".
template <typename T>
using Translations = std::map<std::string, T, std::less<>>;

[[nodiscard]] std::string plain(const RichText& text);

/// A pattern such as "{number} of {count}" with one of its places filled.
[[nodiscard]] std::string filled(std::string pattern, std::string_view name,
                                 const std::string& value);

/// The translation for a language, or what it is a kind of, else its fallback's, else the first
/// there is, else null.
template <typename T>
[[nodiscard]] const T* pick(const Translations<T>& all, std::string_view language,
                            std::string_view fallback = "en") {
    for (const std::string_view wanted :
         {language, primary_language(language), std::string_view{}, fallback}) {
        if (const auto found = all.find(wanted); found != all.end()) return &found->second;
    }
    return all.empty() ? nullptr : &all.begin()->second;
}

}  // namespace kiosk::content
