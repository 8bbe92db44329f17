// What a player prints, line by line.
#include "unattended/log_lines.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <atomic>
#include <string>
#include <thread>
#include <vector>

namespace kiosk::unattended {
namespace {

TEST(LogLines, GivesWholeLinesHoweverTheyCome) {
    LogLines lines;
    std::vector<std::string> told;
    const auto print = [&](const std::string& text) {
        ASSERT_EQ(::write(lines.theirs(), text.data(), text.size()),
                  static_cast<ssize_t>(text.size()));
        lines.read([&told](const std::string& line) { told.push_back(line); });
    };
    print("one\ntw");
    print("");
    print("o\n\nthree");
    EXPECT_EQ(told, (std::vector<std::string>{"one", "two", ""}));
}

TEST(LogLines, OneThatPrintsWithoutEndIsNotReadForEver) {
    LogLines lines;
    std::atomic<bool> enough = false;
    std::thread printing([&] {
        const std::string much(4096, '\n');
        while (!enough) (void)!::write(lines.theirs(), much.data(), much.size());
    });
    for (int n = 0; n < 20; ++n) {
        // Slower than what is printed.
        int read = 0;
        lines.read([&read](const std::string& /*line*/) {
            if (++read % 4096 == 0) std::this_thread::sleep_for(std::chrono::milliseconds(1));
        });
        EXPECT_LE(read, 65536);
    }
    enough = true;
    lines.read([](const std::string& /*line*/) {});  // so that it can end
    printing.join();
}

}  // namespace
}  // namespace kiosk::unattended
