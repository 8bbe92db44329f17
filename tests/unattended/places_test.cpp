// Where state lies, by what the environment says.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>

#include "unattended/places.h"

namespace kiosk::unattended {
namespace {

/// The environment's variables, set back at the end.
class Variables {
  public:
    explicit Variables(const std::map<std::string, std::string>& wanted) {
        for (const char* name : {"STATE_DIRECTORY", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "HOME"}) {
            const char* value = std::getenv(name);
            if (value != nullptr) before_[name] = value;
            unsetenv(name);
        }
        for (const auto& [name, value] : wanted) setenv(name.c_str(), value.c_str(), 1);
    }
    ~Variables() {
        for (const char* name : {"STATE_DIRECTORY", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "HOME"})
            unsetenv(name);
        for (const auto& [name, value] : before_) setenv(name.c_str(), value.c_str(), 1);
    }
    Variables(const Variables&) = delete;
    Variables& operator=(const Variables&) = delete;

  private:
    std::map<std::string, std::string> before_;
};

std::string state_with(const std::map<std::string, std::string>& wanted) {
    const Variables variables(wanted);
    return state_folder().string();
}

TEST(Places, TheServiceManagersFolderGoesBeforeTheUsers) {
    EXPECT_EQ(state_with({{"STATE_DIRECTORY", "/var/lib/awareness-kiosk"},
                          {"XDG_STATE_HOME", "/state"},
                          {"HOME", "/there"}}),
              "/var/lib/awareness-kiosk");
    EXPECT_EQ(state_with({{"STATE_DIRECTORY", "/var/lib/a:/var/lib/b"}}), "/var/lib/a");
}

TEST(Places, TheUsersFolderIsThatOfTheEnvironmentElseInTheHome) {
    EXPECT_EQ(state_with({{"XDG_STATE_HOME", "/state"}, {"HOME", "/there"}}),
              "/state/awareness-kiosk");
    EXPECT_EQ(state_with({{"XDG_STATE_HOME", "relative"}, {"HOME", "/there"}}),
              "/there/.local/state/awareness-kiosk");
}

TEST(Places, WithoutAHomeThereIsNone) {
    EXPECT_EQ(state_with({}), "");
}

TEST(Places, WithoutAHomeAFileOfThatNameInTheWorkingFolderIsNoConfiguration) {
    namespace fs = std::filesystem;
    const fs::path before = fs::current_path();
    const fs::path folder = fs::temp_directory_path() / "kiosk-places";
    fs::create_directories(folder);
    std::ofstream(folder / "kiosk.xml") << "<kiosk/>";
    fs::current_path(folder);
    {
        const Variables variables({});
        EXPECT_TRUE(configuration_file({}).is_absolute()) << configuration_file({});
    }
    fs::current_path(before);
    fs::remove_all(folder);
}

}  // namespace
}  // namespace kiosk::unattended
