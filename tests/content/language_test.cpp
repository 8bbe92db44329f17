// Languages and their kinds.
#include "content/language.h"

#include <gtest/gtest.h>

#include "content/text.h"

namespace kiosk::content {
namespace {

TEST(Language, TheNearestOfThoseOfferedIsItselfThenItsKinThenTheFirst) {
    const std::vector<std::string> offered{"en", "ru", "kk-Cyrl", "ru-KZ"};
    EXPECT_EQ(nearest_language(offered, "ru-KZ"), "ru-KZ");
    EXPECT_EQ(nearest_language(offered, "ru-RU"), "ru");
    EXPECT_EQ(nearest_language(offered, "kk"), "kk-Cyrl");
    EXPECT_EQ(nearest_language(offered, "de"), "en");
    EXPECT_EQ(nearest_language(offered, ""), "en");
}

TEST(Language, ATextIsPickedInWhatItsLanguageIsAKindOf) {
    const Translations<std::string> all{{"en", "one"}, {"ru", "один"}};
    EXPECT_EQ(*pick(all, "ru-KZ"), "один");
    EXPECT_EQ(*pick(all, "de-AT"), "one");
}

}  // namespace
}  // namespace kiosk::content
