// Looks at the screen of a playing show and remembers the colours that were on it.
#pragma once

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

#include "tests/whole/show_files.h"

namespace kiosk::whole {

/// Environment of a program under test: this screen, no sound card, nothing remembered from
/// elsewhere. What `more` names holds instead.
[[nodiscard]] std::vector<std::string> environment(const Screen& screen, const Folder& folder,
                                                   const std::vector<std::string>& more = {});

/// With a sound card that writes what is heard into that file.
[[nodiscard]] std::vector<std::string> heard_in(const std::filesystem::path& file);

/// With a fault of tests/whole/preload.
[[nodiscard]] std::vector<std::string> preloaded(const std::string& fault);

/// The colours seen one after the other in the middle of the screen, each named once while it
/// stays.
class Watcher {
  public:
    explicit Watcher(const Screen& screen) : screen_(screen) {}

    void look();

    /// Looks until a colour is on; false if it does not come in time.
    bool look_until(const std::string& name, std::chrono::milliseconds at_most);

    /// "red blue ", from the first picture on: a window is in the ground before it has one.
    [[nodiscard]] std::string seen() const;

  private:
    const Screen& screen_;
    std::vector<std::string> seen_;
};

}  // namespace kiosk::whole
