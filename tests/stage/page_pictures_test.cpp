// Pictures of the menu's pages: decoded while they are wanted, and no longer.
#include "stage/page_pictures.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <thread>

namespace kiosk::stage {
namespace {

using namespace std::chrono_literals;

class PagePicturesTest : public testing::Test {
  protected:
    PagePicturesTest() {
        std::string name = (std::filesystem::temp_directory_path() / "kiosk-pages-XXXXXX").string();
        folder_ = ::mkdtemp(name.data());
        std::ofstream(folder_ / "notes.png") << "These are notes, not a picture.";
    }
    ~PagePicturesTest() override { std::filesystem::remove_all(folder_); }

    /// A picture of this size, as a wish for a place of 200x100.
    [[nodiscard]] PictureWish made(const std::string& name, const std::string& size,
                                   std::size_t passage = 0) const {
        const std::string command = "ffmpeg -nostdin -v error -y -f lavfi -i color=red:s=" + size +
                                    " -frames:v 1 '" + (folder_ / name).string() + "'";
        EXPECT_EQ(std::system(command.c_str()), 0);
        return wish(name, passage);
    }
    [[nodiscard]] PictureWish wish(const std::string& name, std::size_t passage = 0) const {
        return {4, passage, folder_ / name, 200, 100};
    }

    std::filesystem::path folder_;
    media::Nursery nursery_;
    std::vector<std::string> told_;
    PagePictures pictures_{nursery_, 0x102030,
                           [this](const Note& note) { told_.push_back(note.text); }};
};

TEST_F(PagePicturesTest, ComeScaledToTheirPlacesAndGoWithTheirPage) {
    const PictureWish wide = made("wide.png", "800x200"), high = made("high.png", "64x128", 2);
    pictures_.want({wide, high}, false, 0s);
    EXPECT_TRUE(pictures_.is_waiting());
    for (int n = 0; n < 1000 && pictures_.is_waiting(); ++n) {
        pictures_.want({wide, high}, false, 0s);
        std::this_thread::sleep_for(10ms);
    }
    const std::vector<show::MenuPicture> there = pictures_.there();
    ASSERT_EQ(there.size(), 2U);
    EXPECT_EQ(there[0].page, 4U);
    EXPECT_EQ(there[1].passage, 2U);
    EXPECT_NE(there[0].serial, there[1].serial);
    const auto first = pictures_.picture(there[0].serial);
    ASSERT_TRUE(first);
    EXPECT_EQ(std::get<draw::PictureView>(*first).width, 200);
    EXPECT_EQ(std::get<draw::PictureView>(*first).height, 50);
    EXPECT_EQ(std::get<draw::PictureView>(*pictures_.picture(there[1].serial)).height, 100);
    EXPECT_FALSE(pictures_.picture(1)) << "of the loop";

    pictures_.want({high}, false, 1s);
    EXPECT_FALSE(pictures_.picture(there[0].serial));
    ASSERT_EQ(pictures_.there().size(), 1U);
    EXPECT_EQ(pictures_.there()[0].serial, there[1].serial) << "decoded once";
    pictures_.want_none();
    EXPECT_TRUE(pictures_.there().empty());
}

TEST_F(PagePicturesTest, AreAllThereOnceTheySettled) {
    std::vector<PictureWish> many;
    for (std::size_t i = 0; i < 5; ++i)
        many.push_back(made("a" + std::to_string(i) + ".png", "64x64", i));
    pictures_.want(many, false, 0s);
    pictures_.settle(0s);
    EXPECT_EQ(pictures_.there().size(), 5U);
}

TEST_F(PagePicturesTest, WhatCannotBeShownIsToldOnceAndNeverOfWhoeverHasBeenToHelp) {
    const auto look_at = [&](const PictureWish& picture, bool is_discreet) {
        pictures_.want({picture}, is_discreet, 0s);
        pictures_.settle(0s);
        EXPECT_TRUE(pictures_.there().empty());
        pictures_.want_none();
    };
    look_at(wish("nowhere.png"), true);
    EXPECT_TRUE(told_.empty());
    look_at(wish("notes.png"), false);
    look_at(wish("notes.png"), false);
    ASSERT_EQ(told_.size(), 1U);
    EXPECT_TRUE(told_[0].starts_with("notes.png is left out of its page: is a text file"))
        << told_[0];
}

}  // namespace
}  // namespace kiosk::stage
