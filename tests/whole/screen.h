// A display without a monitor and what can be seen on it: Xvfb, or Xvnc, which can change its size.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "tests/whole/process.h"

namespace kiosk::whole {

struct Rgb {
    int r = 0, g = 0, b = 0;
};

/// True when no channel differs by more: film is coded with losses.
[[nodiscard]] bool near(Rgb one, Rgb other, int tolerance = 24);

class Screen {
  public:
    enum class Kind { fixed, resizable };

    /// `more` is for the server.
    Screen(int width, int height, const std::vector<std::string>& more = {},
           Kind kind = Kind::fixed);
    ~Screen();
    Screen(const Screen&) = delete;
    Screen& operator=(const Screen&) = delete;

    /// "DISPLAY=:7", for programs that are to show themselves here.
    [[nodiscard]] const std::string& variable() const { return variable_; }

    /// Of a resizable screen: what its one display shows from now on, as xrandr's options.
    void change(std::vector<std::string> options);

    [[nodiscard]] Rgb pixel(int x, int y) const;
    /// Colour in the middle of the screen.
    [[nodiscard]] Rgb middle() const { return pixel(width_ / 2, height_ / 2); }

    /// Anything of the pointer can be seen.
    [[nodiscard]] bool shows_pointer() const;

    /// A picture of the whole screen, as a PPM file.
    void save(const std::filesystem::path& file) const;

  private:
    struct Display;
    Folder folder_;
    int width_, height_;
    std::unique_ptr<Process> server_;
    std::string variable_;
    std::unique_ptr<Display> display_;
};

}  // namespace kiosk::whole
