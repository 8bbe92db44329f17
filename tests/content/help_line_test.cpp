// The languages that a help line lacks: said with place and remedy, and only where they are shown.
#include "content/help_line.h"

#include <gmock/gmock.h>

#include "tests/content/files.h"

namespace kiosk::content {
namespace {

using testing::ElementsAre;

std::vector<std::string> missing(const std::string& config,
                                 const std::set<std::string>& languages) {
    const Files files;
    std::vector<std::string> all;
    const std::filesystem::path file = files.write("kiosk.xml", config);
    for (const Diagnostic& found :
         missing_in_help_line(load_config(file).config, file, languages)) {
        EXPECT_EQ(found.severity, Severity::warning);
        all.push_back(std::to_string(found.place.line) + ":" + std::to_string(found.place.column) +
                      " " + found.what + "; " + found.remedy);
    }
    return all;
}

constexpr const char* in_two_languages =
    "<kiosk>\n  <help-line><text xml:lang='en'>1-888</text>"
    "<text xml:lang='ru'>1-888</text></help-line></kiosk>";

TEST(HelpLine, LacksTheLanguagesThatAreShownAndNotThere) {
    EXPECT_THAT(missing(in_two_languages, {"en", "kk", "ru"}),
                ElementsAre("2:3 the <help-line> has no translation in kk; write <text "
                            "xml:lang=\"kk\">...</text> in it: until then another language is "
                            "shown"));
    EXPECT_EQ(missing(in_two_languages, {"de", "kk"}).size(), 2U);
    EXPECT_THAT(missing(in_two_languages, {"en", "ru"}), ElementsAre());
    EXPECT_THAT(missing(in_two_languages, {}), ElementsAre());
}

TEST(HelpLine, LacksNothingWhereThereIsNoneOrItIsForAll) {
    EXPECT_THAT(missing("<kiosk/>", {"en", "kk"}), ElementsAre());
    EXPECT_THAT(missing("<kiosk><help-line><text>1-888</text></help-line></kiosk>", {"en", "kk"}),
                ElementsAre());
    // These are load_config's to complain about.
    EXPECT_THAT(missing("<kiosk><help-line/></kiosk>", {"en"}), ElementsAre());
    EXPECT_THAT(missing("<kiosk><help-line>", {"en"}), ElementsAre());
}

}  // namespace
}  // namespace kiosk::content
