// What is said of the languages of a show, its menu and the words of the screen.
#include "commands/language_findings.h"

#include <gtest/gtest.h>

namespace kiosk::commands {
namespace {

content::Playlist show_in(std::vector<std::string> languages) {
    content::Playlist playlist;
    playlist.languages = std::move(languages);
    return playlist;
}

content::Menu menu_in(std::vector<std::string> languages) {
    content::Menu menu;
    menu.languages_place = {"menu.xml", 18, 7};
    menu.languages = std::move(languages);
    return menu;
}

TEST(LanguageFindings, VisitorsOughtToFindTheLanguageOfTheShow) {
    const content::Menu menu = menu_in({"en", "ru"});
    EXPECT_TRUE(language_findings(show_in({"ru-KZ", "en"}), &menu).empty());
    EXPECT_TRUE(language_findings(show_in({"kk"}), nullptr).empty());
    const content::Diagnostics found = language_findings(show_in({"en", "kk"}), &menu);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(
        to_string(found[0]),
        "menu.xml:18:7: warning: the show is in kk, which visitors cannot choose here; add kk "
        "to the xml:lang of <menu>, and translate its texts");
}

TEST(LanguageFindings, WordsAreJudgedByTheLanguagesThatAreShown) {
    const content::Menu menu = menu_in({"en", "uz"});
    const std::set<std::string> shown = languages_shown(show_in({"en"}), &menu);
    content::Words words;
    words.entries["back"] = {{"en", "Back"}, {"uz", "Orqaga"}};
    words.entries["next"] = {{"en", "Next"}, {"ru", "Далее"}};
    words.unchecked = {{"kk", 2}, {"uz", 1}};
    const content::Diagnostics found = word_findings(words, "words.xml", shown);
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(to_string(found[0]),
              "words.xml:1:1: warning: not translated into uz: the word \"next\"; write <text "
              "xml:lang=\"uz\">...</text> in each <word>: until then English is shown");
    EXPECT_EQ(found[1].what,
              "1 text in uz marked state=\"unchecked\": no native reader has seen them");
    words.absent = {"more"};
    EXPECT_EQ(to_string(word_findings(words, "words.xml", shown)[0]),
              "words.xml:1:1: warning: not there: the word \"more\"; copy each from the words.xml "
              "that came with the program: until then its own are shown");
    words.absent.clear();
    for (const char* key : {"a", "b", "c"}) words.entries[key] = {{"en", "x"}};
    EXPECT_EQ(word_findings(words, "words.xml", shown)[0].what, "not translated into uz: 4 words");
}

}  // namespace
}  // namespace kiosk::commands
