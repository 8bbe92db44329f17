// Edits of a small content on disk: what is taken, what is refused, and what the show begins with.
#include "unattended/edits.h"

#include <gtest/gtest.h>

#include <mutex>
#include <thread>

#include "tests/unattended/scratch.h"
#include "unattended/last_good.h"
#include "unattended/media_look.h"
#include "unattended/pin.h"

namespace kiosk::unattended::testing {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

std::string playlist_of(const std::string& items) {
    return "<playlist title='Sale'>" + items + "</playlist>";
}

class EditsTest : public ::testing::Test {
  protected:
    EditsTest() {
        for (const char* name : {"kiosk", "theme", "words"})
            folder_.write("config/" + std::string(name) + ".xml", "<" + std::string(name) + "/>");
        folder_.write("show.xml", playlist_of("<text>One</text><text>Two</text>"));
    }

    [[nodiscard]] ContentPlaces places() const {
        return {folder_.path() / "show.xml", std::nullopt, folder_.path() / "config/kiosk.xml"};
    }
    static std::variant<int, std::string> no_pages(const fs::path&) { return "no document"; }
    stage::Tell tell() {
        return [this](const stage::Note& note) {
            const std::scoped_lock lock(mutex_);
            told_ += note.text + "\n";
        };
    }
    std::string told() {
        const std::scoped_lock lock(mutex_);
        return told_;
    }
    [[nodiscard]] fs::path copy() const { return folder_.path() / "state/last-good"; }

    void begin() {
        Content begun = content_or_last_good(places(), no_pages, copy(), tell());
        edits_.emplace(places(), std::move(begun), copy(), tell());
        (void)next(3s);  // the first look at the media
    }
    /// The next edition that is handed over; null if there is none in time.
    std::shared_ptr<const stage::Edition> next(std::chrono::milliseconds at_most = 10s) {
        const auto editions = edits_->editions();
        const auto until = std::chrono::steady_clock::now() + at_most;
        while (std::chrono::steady_clock::now() < until) {
            if (auto edition = editions()) return edition;
            std::this_thread::sleep_for(10ms);
        }
        return nullptr;
    }
    /// What became of the next edit.
    std::shared_ptr<const stage::EditReport> report(const std::string& playlist) {
        const auto before = edits_->last_edit()();
        folder_.write("show.xml", playlist);
        for (int n = 0; n < 1000 && edits_->last_edit()() == before; ++n)
            std::this_thread::sleep_for(10ms);
        return edits_->last_edit()();
    }

    Scratch folder_;
    std::mutex mutex_;
    std::string told_;
    std::optional<Edits> edits_;
};

TEST_F(EditsTest, AValidEditIsHandedOverAsAWhole) {
    begin();
    folder_.replace("show.xml", playlist_of("<text>Three</text>"));
    const auto edition = next();
    ASSERT_TRUE(edition);
    ASSERT_EQ(edition->playlist->items.size(), 1U);
    EXPECT_EQ(edition->playlist->items[0].key, "text:Three");
    EXPECT_TRUE(edits_->last_edit()()->is_taken);
    folder_.write("config/kiosk.xml", "<kiosk volume='40'/>");
    const auto quieter = next();
    ASSERT_TRUE(quieter);
    EXPECT_EQ(quieter->volume, 0.4);
    EXPECT_EQ(quieter->playlist, edition->playlist) << "what is the same stays the same";
}

TEST_F(EditsTest, ThePinAndTheDisplayAreTakenUpButTheScreenIsNotTurned) {
    begin();
    const std::string pin = hash_of_pin("482913");
    folder_.write("config/kiosk.xml", "<kiosk overscan='3%' operator-pin='" + pin + "'/>");
    const auto edition = next();
    ASSERT_TRUE(edition);
    EXPECT_EQ(edition->operator_pin, pin);
    EXPECT_EQ(edition->display.overscan, 0.03);
    EXPECT_EQ(edits_->last_edit()()->diagnostics, content::Diagnostics{});
    folder_.write("config/kiosk.xml", "<kiosk rotation='90' operator-pin='" + pin + "'/>");
    ASSERT_TRUE(next());
    ASSERT_EQ(edits_->last_edit()()->diagnostics.size(), 1U);
    EXPECT_NE(told().find("kiosk.xml: warning: the screen is not turned while the show runs; "
                          "start the show again"),
              std::string::npos)
        << told();
}

TEST_F(EditsTest, WhatIsNotWellFormedOrLeavesNothingIsRefusedWhole) {
    begin();
    for (const std::string& refused :
         {std::string("<playlist title='Sale'><text>Three</te"), std::string(), playlist_of(""),
          playlist_of("<video src='none.mp4'/>"), std::string("<menu/>")}) {
        const auto became = report(refused);
        EXPECT_FALSE(became->is_taken) << refused;
        EXPECT_FALSE(became->diagnostics.empty()) << refused;
    }
    EXPECT_FALSE(next(500ms));
    EXPECT_NE(told().find("show.xml:1"), std::string::npos) << told();
    EXPECT_EQ(last_good(copy()).at(folder_.path() / "show.xml"),
              playlist_of("<text>One</text><text>Two</text>"));
}

TEST_F(EditsTest, OfAnyOtherEditBadItemsAloneAreLeftOut) {
    begin();
    const auto became = report(playlist_of("<video src='none.mp4'/><text>Three</text>"));
    EXPECT_TRUE(became->is_taken);
    EXPECT_EQ(became->diagnostics.size(), 1U);
    const auto edition = next();
    ASSERT_TRUE(edition);
    EXPECT_EQ(edition->playlist->items.size(), 1U);
}

TEST_F(EditsTest, ThemeAndWordsThatAreNotWellFormedChangeNothing) {
    begin();
    for (const char* file : {"config/theme.xml", "config/words.xml", "config/kiosk.xml"}) {
        const std::string before = folder_.read(file);
        folder_.write(file, before.substr(0, before.size() - 2));
        EXPECT_FALSE(next(1500ms)) << file;
        folder_.write(file, before);
    }
    EXPECT_NE(told().find("not taken up"), std::string::npos);
}

TEST_F(EditsTest, WhatWasBrokenFromTheBeginningHoldsBackNoEdit) {
    fs::remove(folder_.path() / "config/theme.xml");
    begin();
    EXPECT_TRUE(report(playlist_of("<text>Three</text>"))->is_taken) << told();
    ASSERT_TRUE(next());
    folder_.write("config/words.xml", "<words");
    EXPECT_FALSE(next(1500ms)) << "this was whole";
}

TEST_F(EditsTest, WhatHoldsBackAGoodEditIsNamed) {
    begin();
    folder_.write("config/words.xml", "<words");
    const auto is_named = [this] { return told().find("until this can be read: ") != told().npos; };
    for (int n = 0; n < 1000 && !is_named(); ++n) std::this_thread::sleep_for(10ms);
    ASSERT_TRUE(is_named()) << told();
    const std::size_t before = told().size();
    EXPECT_FALSE(report(playlist_of("<text>Five</text>"))->is_taken);
    EXPECT_NE(told().substr(before).find("words.xml"), std::string::npos) << told();
}

TEST_F(EditsTest, OtherFilesAreNoNews) {
    begin();
    const std::string before = told();
    folder_.write("notes.txt", "buy tape");
    folder_.write(".show.xml.swp", "vim");
    EXPECT_FALSE(next(1500ms));
    EXPECT_EQ(told(), before);
}

TEST_F(EditsTest, AHalfSavedPlaylistBeginsWithTheLastGoodCopy) {
    begin();
    folder_.write("show.xml", playlist_of("<text>Good</text>"));
    ASSERT_TRUE(next());
    for (int n = 0; n < 500 && last_good(copy())[folder_.path() / "show.xml"].find("Good") ==
                                   std::string::npos;
         ++n)
        std::this_thread::sleep_for(10ms);
    edits_.reset();
    folder_.write("show.xml", "<playlist title='Sale'><text>Go");
    begin();
    const Content begun = content_or_last_good(places(), no_pages, copy(), tell());
    ASSERT_TRUE(begun.playlist);
    EXPECT_EQ(begun.playlist->items[0].key, "text:Good");
    EXPECT_NE(told().find("last good copy is shown"), std::string::npos);
    folder_.write("show.xml", playlist_of("<text>Mended</text>"));
    const auto edition = next();
    ASSERT_TRUE(edition);
    EXPECT_EQ(edition->playlist->items[0].key, "text:Mended");
}

TEST_F(EditsTest, WithoutAnythingTheStandbyCardStandsUntilThereIsSomething) {
    fs::remove(folder_.path() / "show.xml");
    const Content begun = content_or_last_good(places(), no_pages, copy(), tell());
    EXPECT_FALSE(begun.playlist);
    EXPECT_TRUE(edition_of(begun).playlist->items.empty());
    begin();
    folder_.write("show.xml", playlist_of("<text>There</text>"));
    const auto edition = next();
    ASSERT_TRUE(edition);
    EXPECT_EQ(edition->playlist->items.size(), 1U);
}

TEST_F(EditsTest, AFileThatIsBeingWrittenIsTakenUpWhenItIsWhole) {
    begin();
    folder_.write("a.mp4", "some film");
    folder_.write("show.xml", playlist_of("<video src='a.mp4'/><text>One</text>"));
    const auto listed = next();
    ASSERT_TRUE(listed);
    const auto film = folder_.path() / "a.mp4";
    ASSERT_TRUE(listed->media->contains(film));
    EXPECT_FALSE(listed->media->at(film).is_whole);
    const auto whole = next();
    ASSERT_TRUE(whole);
    EXPECT_TRUE(whole->media->at(film).is_whole);
    EXPECT_EQ(whole->playlist, listed->playlist);
    fs::remove(film);
    const auto gone = next();
    ASSERT_TRUE(gone);
    EXPECT_FALSE(gone->media->contains(film));
}

TEST(MediaLook, AFileIsWholeOnceNobodyHasWrittenToItForAWhile) {
    const media::FileStamp written{5, 100'000'000'000};
    const std::optional<stage::MediaFile> none;
    EXPECT_FALSE(is_whole(written, none, 100s));
    EXPECT_FALSE(is_whole(written, none, 101s));
    EXPECT_TRUE(is_whole(written, none, 102s));
    EXPECT_TRUE(is_whole(written, stage::MediaFile{written, true}, 100s));
    EXPECT_FALSE(is_whole(written, stage::MediaFile{written, false}, 101s));
    EXPECT_FALSE(is_whole(written, stage::MediaFile{{4, 1}, true}, 101s));
}

TEST(MediaLook, OfAFileFromTheFutureOnlyAnotherLookTellsWhetherItIsWhole) {
    const media::FileStamp written{5, 100'000'000'000};
    EXPECT_FALSE(is_whole(written, std::nullopt, 50s));
    EXPECT_FALSE(is_whole(written, stage::MediaFile{{4, 99'000'000'000}, false}, 50s));
    EXPECT_TRUE(is_whole(written, stage::MediaFile{written, false}, 50s));
}

}  // namespace
}  // namespace kiosk::unattended::testing
