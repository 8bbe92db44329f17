// Languages and their kinds.
#include "content/language.h"

#include <gtest/gtest.h>

#include "content/text.h"
#include "content/utf8.h"

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

TEST(Language, ACutTextHasNoPartOfALetter) {
    EXPECT_EQ(first_bytes("дом", 6), "дом");
    EXPECT_EQ(first_bytes("дом", 5), "до");
    EXPECT_EQ(first_bytes("дом", 4), "до");
    EXPECT_EQ(first_bytes("дом", 1), "");
    EXPECT_EQ(first_bytes("home", 3), "hom");
}

}  // namespace
}  // namespace kiosk::content
