// What is kept of the operator's settings, however little of it is left.
#include "unattended/operator_store.h"

#include <gtest/gtest.h>

#include "unattended/pin.h"

namespace kiosk::unattended {
namespace {

using stage::OperatorKept;

const stage::Tell silent = [](const stage::Note& /*note*/) {};

TEST(OperatorStore, ComesBackAsItWas) {
    const OperatorKept kept{4, 7, 3};
    EXPECT_EQ(parse_kept(to_text(kept)), kept);
}

TEST(OperatorStore, EveryPrefixOfItIsGoodEnough) {
    const std::string whole = to_text({4, 7, 3});
    for (std::size_t length = 0; length <= whole.size(); ++length) {
        const OperatorKept kept = parse_kept(whole.substr(0, length));
        EXPECT_TRUE(kept.wrong == 0 || kept.wrong == 4) << length;
        EXPECT_TRUE(kept.volume == 10 || kept.volume == 7) << length;
        EXPECT_TRUE(kept.brightness == 10 || kept.brightness == 3) << length;
    }
}

TEST(OperatorStore, WhatIsNoSettingIsAsAtFirst) {
    for (const char* text : {"volume 11\n", "volume -1\n", "wrong many\n", "wrong -3\n",
                             "wrong 99999999999999\n", "\n\n", "brightness\n", "\xFF\xFE"})
        EXPECT_EQ(parse_kept(text), OperatorKept{}) << text;
}

TEST(OperatorStore, HoweverManyWrongPinsThereWereTheWaitStays) {
    EXPECT_EQ(parse_kept("wrong 1001\n").wrong, 1000);
    EXPECT_EQ(parse_kept("wrong 2000000000\n").wrong, 1000);
}

TEST(OperatorStore, APinIsCheckedAgainstItsHash) {
    const auto links = operator_links(silent);
    ASSERT_TRUE(links.is_pin);
    const std::string hash = hash_of_pin("482913");
    EXPECT_TRUE(links.is_pin("482913", hash));
    EXPECT_FALSE(links.is_pin("482914", hash));
}

}  // namespace
}  // namespace kiosk::unattended
