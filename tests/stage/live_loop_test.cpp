// What the loop of the live machine tells while it makes ready what comes.
#include "stage/live_loop.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/show/build.h"

namespace kiosk::stage {
namespace {

using namespace std::chrono_literals;

TEST(LiveLoop, TellsWhatItMakesReadyBeforeItDoesAndThatItHas) {
    std::vector<std::string> happened;
    show::testing::Builder b;
    auto playlist = std::make_shared<content::Playlist>(*b.playlist({b.card("first", {"en"})}));
    playlist->languages = {"en"};
    Performance performance;
    performance.playlist = playlist;
    performance.tell = [](const Note& /*note*/) {};
    performance.making_ready = [&happened](const content::Item* item) {
        happened.push_back(item == nullptr ? "ready" : item->key);
    };
    performance.report = [&happened](const Happening& told) {
        if (const auto* shown = std::get_if<ItemShown>(&told))
            happened.push_back("shown: " + shown->key);
    };
    media::Nursery nursery("/nowhere/helper");
    MediaBook book(nursery, {});
    LiveLoop loop(performance, {}, nursery, book,
                  [&happened](const show::Page& /*page*/) { happened.emplace_back("laid out"); });
    for (show::Time t = 0s; happened.size() < 4 && t < 5s; t += 20ms) loop.go_on({t, t});
    const std::vector<std::string> in_order{"first", "laid out", "ready", "shown: first"};
    EXPECT_EQ(happened, in_order);
}

}  // namespace
}  // namespace kiosk::stage
