#include "commands/language_findings.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "content/names.h"

namespace kiosk::commands {

using content::Diagnostics;
using content::Severity;

namespace {

/// Those few themselves, or how many.
std::string told(const std::vector<std::string>& keys) {
    constexpr std::size_t few = 3;
    if (keys.size() > few) return std::to_string(keys.size()) + " words";
    return (keys.size() == 1 ? "the word " : "the words ") + content::listed(keys, "\"");
}

}  // namespace

std::set<std::string> languages_shown(const content::Playlist& playlist,
                                      const content::Menu* menu) {
    std::set<std::string> shown(playlist.languages.begin(), playlist.languages.end());
    if (menu != nullptr) shown.insert(menu->languages.begin(), menu->languages.end());
    return shown;
}

Diagnostics word_findings(const content::Words& words, const std::filesystem::path& file,
                          const std::set<std::string>& shown) {
    Diagnostics found;
    if (!words.absent.empty()) {
        found.push_back({{file, 1, 1},
                         Severity::warning,
                         "not there: " + told(words.absent),
                         "copy each from the words.xml that came with the program: until then its "
                         "own are shown"});
    }
    for (const std::string& language : shown) {
        const std::vector<std::string> keys = words.untranslated(language);
        if (!keys.empty()) {
            found.push_back({{file, 1, 1},
                             Severity::warning,
                             "not translated into " + language + ": " + told(keys),
                             "write <text xml:lang=\"" + language +
                                 "\">...</text> in each <word>: until then English is shown"});
        }
        const auto unchecked = words.unchecked.find(language);
        if (unchecked == words.unchecked.end()) continue;
        const std::string count = std::to_string(unchecked->second);
        found.push_back(
            {{file, 1, 1},
             Severity::warning,
             content::join({count, unchecked->second == 1 ? " text in " : " texts in ", language,
                            " marked state=\"unchecked\": no native reader has seen them"}),
             "have one look at them, then delete the mark"});
    }
    return found;
}

Diagnostics language_findings(const content::Playlist& playlist, const content::Menu* menu) {
    Diagnostics found;
    if (menu == nullptr) return found;
    for (const std::string& language : playlist.languages) {
        const bool is_offered = std::any_of(
            menu->languages.begin(), menu->languages.end(), [&](const std::string& one) {
                return content::primary_language(one) == content::primary_language(language);
            });
        if (is_offered) continue;
        found.push_back(
            {menu->languages_place, Severity::warning,
             "the show is in " + language + ", which visitors cannot choose here",
             "add " + language + " to the xml:lang of <menu>, and translate its texts"});
    }
    return found;
}

}  // namespace kiosk::commands
