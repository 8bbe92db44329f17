// PINs and their hashes.
#include "unattended/pin.h"

#include <gtest/gtest.h>

namespace kiosk::unattended {
namespace {

TEST(Pin, IsKnownByItsHashAlone) {
    const std::string hash = hash_of_pin("482913");
    EXPECT_EQ(hash.substr(0, 3), "$y$");
    EXPECT_EQ(hash.find("482913"), std::string::npos);
    EXPECT_TRUE(is_pin("482913", hash));
    for (const char* wrong : {"482914", "48291", "4829130", "", "319284"})
        EXPECT_FALSE(is_pin(wrong, hash)) << wrong;
}

TEST(Pin, TwoHashesOfTheSameOneDiffer) {
    EXPECT_NE(hash_of_pin("482913"), hash_of_pin("482913"));
}

TEST(Pin, NothingIsThePinOfWhatIsNoHash) {
    for (const char* hash : {"", "482913", "*0", "*", "$y$", "$y$j9T$abc", "$y$j9T$abc$def"})
        EXPECT_FALSE(is_pin("482913", hash)) << hash;
}

TEST(Pin, WhatAnybodyWouldTryIsRefused) {
    for (const char* silly : {"0000", "1111", "1234", "4321", "123456", "654321", "7890", "890123",
                              "1212", "123123", "484848", "1998", "2026", "999999999999"})
        EXPECT_NE(objection_to(silly), std::nullopt) << silly;
    for (const char* good : {"4829", "482913", "1235", "11223", "198407", "482913482914"})
        EXPECT_EQ(objection_to(good), std::nullopt) << good;
}

TEST(Pin, HasFourToTwelveDigits) {
    for (const char* wrong : {"", "482", "4829134829134", "48 913", "48291a", "-48291", "４８２９"})
        EXPECT_NE(objection_to(wrong), std::nullopt) << wrong;
}

}  // namespace
}  // namespace kiosk::unattended
