// Files of left-out items: a change is told once, and a file that is gone may come back.
#include "stage/left_out.h"

#include <gtest/gtest.h>

#include <unistd.h>

#include <fstream>

namespace kiosk::stage {
namespace {

namespace fs = std::filesystem;

class LeftOutTest : public ::testing::Test {
  protected:
    void SetUp() override { fs::create_directories(folder_); }
    void TearDown() override { fs::remove_all(folder_); }
    void write(const std::string& text) const { std::ofstream(file_) << text; }

    fs::path folder_ = fs::temp_directory_path() / ("left-out-" + std::to_string(::getpid()));
    fs::path file_ = folder_ / "a.png";
};

TEST_F(LeftOutTest, TellsAChangeOnce) {
    write("bad");
    LeftOut left_out;
    left_out.add(7, file_);
    EXPECT_TRUE(left_out.changed().empty());
    write("better");
    EXPECT_EQ(left_out.changed(), std::vector<std::size_t>{7});
    EXPECT_TRUE(left_out.changed().empty());
    EXPECT_TRUE(left_out.empty());
}

TEST_F(LeftOutTest, TellsAFileThatComesBack) {
    LeftOut left_out;
    left_out.add(3, file_);
    EXPECT_TRUE(left_out.changed().empty());
    write("here");
    EXPECT_EQ(left_out.changed(), std::vector<std::size_t>{3});
}

TEST_F(LeftOutTest, AddingAgainKeepsTheFirstLook) {
    write("bad");
    LeftOut left_out;
    left_out.add(1, file_);
    write("changed");
    left_out.add(1, file_);
    EXPECT_EQ(left_out.changed().size(), 1U);
}

}  // namespace
}  // namespace kiosk::stage
