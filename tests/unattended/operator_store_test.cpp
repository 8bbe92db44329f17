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

TEST(OperatorStore, WithoutAHashThereIsNoPin) {
    EXPECT_FALSE(operator_links("", silent).is_pin);
    const auto links = operator_links(hash_of_pin("482913"), silent);
    ASSERT_TRUE(links.is_pin);
    EXPECT_TRUE(links.is_pin("482913"));
    EXPECT_FALSE(links.is_pin("482914"));
}

}  // namespace
}  // namespace kiosk::unattended
