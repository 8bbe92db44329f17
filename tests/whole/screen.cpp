#include "tests/whole/screen.h"

#include <X11/Xlib.h>
#include <X11/Xutil.h>

#include <cstdlib>
#include <fstream>
#include <stdexcept>
#include <thread>

namespace kiosk::whole {

using namespace std::chrono_literals;

bool near(Rgb one, Rgb other, int tolerance) {
    return std::abs(one.r - other.r) <= tolerance && std::abs(one.g - other.g) <= tolerance &&
           std::abs(one.b - other.b) <= tolerance;
}

struct Screen::Display {
    explicit Display(const std::string& name) : connection(XOpenDisplay(name.c_str())) {}
    ~Display() {
        if (connection != nullptr) XCloseDisplay(connection);
    }
    Display(const Display&) = delete;
    Display& operator=(const Display&) = delete;

    struct Free {
        void operator()(XImage* image) const { XDestroyImage(image); }
    };
    [[nodiscard]] std::unique_ptr<XImage, Free> grab(int x, int y, int width, int height) const {
        return std::unique_ptr<XImage, Free>(
            XGetImage(connection, DefaultRootWindow(connection), x, y, static_cast<unsigned>(width),
                      static_cast<unsigned>(height), AllPlanes, ZPixmap));
    }

    ::Display* connection;
};

namespace {

Rgb split(unsigned long pixel) {
    return {static_cast<int>(pixel >> 16U & 255U), static_cast<int>(pixel >> 8U & 255U),
            static_cast<int>(pixel & 255U)};
}

}  // namespace

Screen::Screen(int width, int height, const std::vector<std::string>& more)
    : width_(width), height_(height) {
    // Xvfb picks a free display number itself and writes it to descriptor 1, its log.
    const std::string size = std::to_string(width) + "x" + std::to_string(height) + "x24";
    std::vector<std::string> command = {"Xvfb", "-displayfd", "1",         "-screen",
                                        "0",    size,         "-nolisten", "tcp"};
    command.insert(command.end(), more.begin(), more.end());
    server_ = std::make_unique<Process>(command, folder_.path() / "xvfb");
    for (int tries = 0; tries < 400 && !display_; ++tries) {
        std::this_thread::sleep_for(25ms);
        const std::string said = server_->said();
        const auto digit = said.find_first_of("0123456789");
        if (digit == std::string::npos || said.find('\n', digit) == std::string::npos) continue;
        const std::string name = ":" + std::to_string(std::stoi(said.substr(digit)));
        variable_ = "DISPLAY=" + name;
        display_ = std::make_unique<Display>(name);
        if (display_->connection == nullptr) display_.reset();
    }
    if (!display_) throw std::runtime_error("Xvfb does not start: " + server_->said());
}

Screen::~Screen() = default;

Rgb Screen::pixel(int x, int y) const {
    const auto image = display_->grab(x, y, 1, 1);
    if (!image) throw std::runtime_error("no picture of the screen");
    return split(XGetPixel(image.get(), 0, 0));
}

void Screen::save(const std::filesystem::path& file) const {
    const auto image = display_->grab(0, 0, width_, height_);
    if (!image) throw std::runtime_error("no picture of the screen");
    std::ofstream out(file, std::ios::binary);
    out << "P6\n" << width_ << ' ' << height_ << "\n255\n";
    for (int y = 0; y < height_; ++y) {
        for (int x = 0; x < width_; ++x) {
            const Rgb color = split(XGetPixel(image.get(), x, y));
            out.put(static_cast<char>(color.r))
                .put(static_cast<char>(color.g))
                .put(static_cast<char>(color.b));
        }
    }
}

}  // namespace kiosk::whole
