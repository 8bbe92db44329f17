// Interface words (the standby card, "Source", names of months) in the show's languages, from
// config/words.xml.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "content/diagnostic.h"
#include "content/playlist.h"
#include "content/reading.h"
#include "content/text.h"

namespace kiosk::content {

struct Words {
    std::map<std::string, Translations<std::string>, std::less<>>
        entries;  ///< by key: "film-begins", "undated", "month-2"

    std::map<std::string, int, std::less<>>
        unchecked;  ///< texts of each language that no native reader has seen yet

    std::vector<std::string> absent;  ///< keys that the file lacks: as the program came with them

    /// The word in a language, else in English, else the key itself: a screen never shows nothing.
    [[nodiscard]] std::string_view word(std::string_view key, std::string_view language) const;

    /// The word with "{name}" replaced by its value: {{"seconds", "14"}}.
    [[nodiscard]] std::string filled(std::string_view key, std::string_view language,
                                     const std::map<std::string, std::string>& values) const;

    /// "February 2026", "17 февраля 2026", "2022", or the word for undated.
    [[nodiscard]] std::string date(const SourceDate& date, std::string_view language) const;

    /// The keys of the words that would be shown in English instead of this language.
    [[nodiscard]] std::vector<std::string> untranslated(std::string_view language) const;

    bool operator==(const Words&) const = default;
};

struct LoadedWords {
    Words words;
    Diagnostics diagnostics;
};

/// Words that the file lacks are those that the program came with: no screen shows an id, whatever
/// the file is like. `reading` may be null.
[[nodiscard]] LoadedWords load_words(const std::filesystem::path& file, Reading* reading = nullptr);

}  // namespace kiosk::content
