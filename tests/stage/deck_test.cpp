// Films whose decoder dies: on the graphics chip that is not the film's fault.
#include <gtest/gtest.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>
#include <thread>
#include <variant>
#include <vector>

#include "stage/deck.h"
#include "stage/limits.h"

namespace kiosk::stage {
namespace {

using namespace std::chrono_literals;

class DeckTest : public testing::Test {
  protected:
    DeckTest() {
        std::string name = (std::filesystem::temp_directory_path() / "kiosk-deck-XXXXXX").string();
        folder_ = ::mkdtemp(name.data());
        const std::string command =
            "ffmpeg -nostdin -v error -f lavfi -i testsrc2=s=160x96:r=25:d=60 -c:v libx264 -preset "
            "ultrafast '" +
            (folder_ / "film.mp4").string() + "'";
        EXPECT_EQ(std::system(command.c_str()), 0);
    }
    ~DeckTest() override { std::filesystem::remove_all(folder_); }

    Deck deck_for(const std::filesystem::path& file) {
        auto playlist = std::make_shared<content::Playlist>();
        playlist->languages = {"en"};
        content::Item& item = playlist->items.emplace_back();
        item.key = "film";
        item.what = content::Clip{.file = file};
        DeckSettings settings{.width = 160, .height = 96, .sound = false};
        settings.in_hardware = [](const std::filesystem::path& file) {
            return file.filename() == "film.mp4";
        };
        Performance performance;
        performance.playlist = playlist;
        performance.tell = [this](const Note& note) {
            notes_.push_back(note);
            if (when_told_) when_told_();
        };
        performance.report = [this](const Happening& happened) { reported_.push_back(happened); };
        Deck deck(nursery_, performance, std::move(settings));
        item_ = {playlist, &playlist->items.front()};
        deck.want({show::Appearance{.serial = 1, .item = item_}}, 0s);
        return deck;
    }

    /// Polls until there is a picture for `time`. False if the film is given up instead.
    static bool shows(Deck& deck, show::Duration time, show::Serial serial = 1) {
        for (int n = 0; n < 6000; ++n) {
            for (const show::Event& event : deck.poll(0s)) {
                if (std::holds_alternative<show::Failed>(event)) return false;
            }
            if (deck.picture({serial, time}) && !deck.starving({serial, time})) return true;
            std::this_thread::sleep_for(10ms);
        }
        ADD_FAILURE() << "the decoder takes too long";
        return false;
    }

    [[nodiscard]] std::vector<pid_t> decoders() const {
        const std::string nursery = std::to_string(nursery_.pid());
        std::ifstream children("/proc/" + nursery + "/task/" + nursery + "/children");
        return {std::istream_iterator<pid_t>(children), {}};
    }
    void kill_decoders() const {
        EXPECT_EQ(decoders().size(), 1U);
        for (const pid_t child : decoders()) ::kill(child, SIGKILL);
    }
    [[nodiscard]] std::vector<std::string> notes_of(Note::Weight weight) const {
        std::vector<std::string> texts;
        for (const Note& note : notes_) {
            if (note.weight == weight) texts.push_back(note.text);
        }
        return texts;
    }

    std::filesystem::path folder_;
    media::Nursery nursery_;
    std::shared_ptr<const content::Item> item_;
    std::vector<Note> notes_;
    std::vector<Happening> reported_;
    std::function<void()> when_told_;
};

/// What fails on the chip is asked for once more in software. Here it is the file that is bad at
/// first, which no machine's chip can change.
TEST_F(DeckTest, AFilmThatFailsOnTheChipGoesOnInSoftware) {
    std::filesystem::rename(folder_ / "film.mp4", folder_ / "other.mp4");
    std::ofstream(folder_ / "film.mp4") << "These are notes, not a film.";
    Deck deck = deck_for(folder_ / "film.mp4");
    when_told_ = [this] { std::filesystem::rename(folder_ / "other.mp4", folder_ / "film.mp4"); };
    EXPECT_TRUE(shows(deck, 2s));
    const std::vector<std::string> infos = notes_of(Note::Weight::info);
    ASSERT_EQ(infos.size(), 1U);
    EXPECT_TRUE(infos.front().starts_with("film goes on without the graphics chip: is a text file"))
        << infos.front();
    EXPECT_TRUE(notes_of(Note::Weight::warning).empty());
}

TEST_F(DeckTest, AFilmThatFailsInSoftwareTooIsLeftOut) {
    std::ofstream(folder_ / "film.mp4") << "These are notes, not a film.";
    Deck deck = deck_for(folder_ / "film.mp4");
    EXPECT_FALSE(shows(deck, 2s));
    EXPECT_EQ(notes_of(Note::Weight::info).size(), 1U);
    EXPECT_EQ(notes_of(Note::Weight::warning).size(), 1U);
    ASSERT_EQ(reported_.size(), 1U);
    const auto& left_out = std::get<ItemLeftOut>(reported_.front());
    EXPECT_EQ(left_out.key, "film");
    EXPECT_TRUE(left_out.why.starts_with("is a text file")) << left_out.why;
}

/// From the first picture to the one of 400 ms, the tenth behind it, at a tick of a 60th of a
/// second.
TEST_F(DeckTest, PicturesThatWereNeverSeenAreReportedAtTheFilmsEnd) {
    std::filesystem::rename(folder_ / "film.mp4", folder_ / "other.mp4");
    Deck deck = deck_for(folder_ / "other.mp4");
    for (const show::Duration time : {0ms, 400ms}) {
        ASSERT_TRUE(shows(deck, time));
        deck.watch({1, time}, time, 16ms);
    }
    EXPECT_TRUE(reported_.empty());
    deck.want({}, 1s);
    ASSERT_EQ(reported_.size(), 1U);
    const auto& late = std::get<PicturesLate>(reported_.front());
    EXPECT_EQ(late.key, "film");
    EXPECT_EQ(late.count, 9);
}

TEST_F(DeckTest, AFilmInSoftwareWhoseDecoderDiesIsLeftOut) {
    std::filesystem::rename(folder_ / "film.mp4", folder_ / "other.mp4");
    Deck deck = deck_for(folder_ / "other.mp4");
    ASSERT_TRUE(shows(deck, 2s));
    kill_decoders();
    EXPECT_FALSE(shows(deck, 50s));
    EXPECT_TRUE(notes_of(Note::Weight::info).empty());
    EXPECT_EQ(notes_of(Note::Weight::warning).size(), 1U);
}

/// A machine that is busy for a while costs a film its turn, not its place in the show.
TEST_F(DeckTest, AFilmWhoseDecoderHangsIsLeftOutAtTheThirdTimeOnly) {
    std::filesystem::rename(folder_ / "film.mp4", folder_ / "other.mp4");
    Deck deck = deck_for(folder_ / "other.mp4");
    for (show::Serial serial = 1; serial <= 3; ++serial) {
        deck.want({show::Appearance{.serial = serial, .item = item_}}, 0s);
        ASSERT_TRUE(shows(deck, 0s, serial));
        for (const pid_t child : decoders()) ::kill(child, SIGSTOP);
        deck.watch({serial, 0s}, 0s, 16ms);
        deck.watch({serial, 2s}, 0s, 16ms);
        deck.watch({serial, 2s}, 1s, 16ms);
        bool failed = false, restored = false;
        for (const show::Event& event : deck.poll(1s)) {
            failed = failed || std::holds_alternative<show::Failed>(event);
            restored = restored || std::holds_alternative<show::Restored>(event);
        }
        EXPECT_TRUE(failed) << serial;
        EXPECT_EQ(restored, serial < 3) << serial;
        EXPECT_EQ(reported_.size(), serial < 3 ? 0U : 1U);
    }
    EXPECT_EQ(notes_of(Note::Weight::warning),
              (std::vector<std::string>{
                  "film is broken off: its decoder hangs", "film is broken off: its decoder hangs",
                  "film is left out until its file changes: its decoder hangs"}));
}

/// By their size three pictures would take 1.5 GB: they are made ready one after the other, small
/// ones at once.
TEST_F(DeckTest, LargePicturesAreMadeReadyOneAfterTheOther) {
    const auto playlist = std::make_shared<content::Playlist>();
    playlist->languages = {"en"};
    for (const char* name : {"a.png", "b.png", "c.png", "d.png", "e.png"}) {
        const std::filesystem::path file = folder_ / name;
        const std::string command =
            "ffmpeg -nostdin -v error -f lavfi -i color=red:s=64x64 -frames:v 1 '" + file.string() +
            "'";
        ASSERT_EQ(std::system(command.c_str()), 0);
        const bool is_large = playlist->items.size() < 3;
        if (is_large) std::filesystem::resize_file(file, most_still_bytes / still_memory_per_byte);
        playlist->items.emplace_back().what = content::Still{.file = file};
    }
    Performance performance;
    performance.playlist = playlist;
    performance.tell = [](const Note&) {};
    Deck deck(nursery_, performance, DeckSettings{.width = 160, .height = 96, .sound = false});
    std::vector<show::Appearance> wanted;
    wanted.reserve(5);
    for (std::size_t item = 0; item < 5; ++item)
        wanted.push_back({.serial = static_cast<show::Serial>(item + 1),
                          .turn = {.item = item},
                          .item = {playlist, &playlist->items[item]}});
    std::vector<std::size_t> ready_at_once;  // how many more after each look
    std::size_t ready = 0;
    for (int n = 0; n < 3000 && ready < wanted.size(); ++n) {
        deck.want(wanted, 0s);
        const std::size_t more = deck.poll(0s).size();
        if (more > 0) ready_at_once.push_back(more);
        ready += more;
        std::this_thread::sleep_for(2ms);
    }
    EXPECT_EQ(ready, wanted.size());
    ASSERT_GE(ready_at_once.size(), 3U);
    for (std::size_t look = 0; look < 3; ++look) EXPECT_EQ(ready_at_once[look], 1U);
}

}  // namespace
}  // namespace kiosk::stage
