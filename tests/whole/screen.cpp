#include "tests/whole/screen.h"

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/Xfixes.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <optional>
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

/// The line that is a number and nothing else: Xvnc says more.
std::optional<std::string> number_in(const std::string& said) {
    for (std::size_t at = 0, end = 0; (end = said.find('\n', at)) != std::string::npos;
         at = end + 1) {
        const std::string line = said.substr(at, end - at);
        if (!line.empty() && line.find_first_not_of("0123456789") == std::string::npos) return line;
    }
    return std::nullopt;
}

Rgb split(unsigned long pixel) {
    return {static_cast<int>(pixel >> 16U & 255U), static_cast<int>(pixel >> 8U & 255U),
            static_cast<int>(pixel & 255U)};
}

}  // namespace

Screen::Screen(int width, int height, const std::vector<std::string>& more, Kind kind)
    : width_(width), height_(height) {
    // The server picks a free display number itself and writes it to descriptor 1, its log.
    const std::string size = std::to_string(width) + "x" + std::to_string(height);
    std::vector<std::string> command = {"Xvfb", "-displayfd", "1",         "-screen",
                                        "0",    size + "x24", "-nolisten", "tcp"};
    if (kind == Kind::resizable)
        command = {"Xvnc", "-displayfd",     "1",    "-geometry", size, "-depth",
                   "24",   "-SecurityTypes", "None", "-rfbport",  "-1"};
    command.insert(command.end(), more.begin(), more.end());
    server_ = std::make_unique<Process>(command, folder_.path() / "xvfb");
    for (int tries = 0; tries < 400 && !display_; ++tries) {
        std::this_thread::sleep_for(25ms);
        const auto number = number_in(server_->said());
        if (!number) continue;
        const std::string name = ":" + *number;
        variable_ = "DISPLAY=" + name;
        display_ = std::make_unique<Display>(name);
        if (display_->connection == nullptr) display_.reset();
    }
    if (!display_) throw std::runtime_error("Xvfb does not start: " + server_->said());
}

Screen::~Screen() = default;

void Screen::change(std::vector<std::string> options) {
    std::vector<std::string> command{"xrandr", "-display", variable_.substr(sizeof "DISPLAY"),
                                     "--output", "VNC-0"};
    command.insert(command.end(), options.begin(), options.end());
    const Finished finished = run(command);
    if (finished.exit != 0) throw std::runtime_error("xrandr: " + finished.said);
}

Rgb Screen::pixel(int x, int y) const {
    const auto image = display_->grab(x, y, 1, 1);
    if (!image) throw std::runtime_error("no picture of the screen");
    return split(XGetPixel(image.get(), 0, 0));
}

bool Screen::shows_pointer() const {
    int first_event = 0, first_error = 0;
    if (XFixesQueryExtension(display_->connection, &first_event, &first_error) == 0)
        throw std::runtime_error("the display tells nothing of its pointer");
    const std::unique_ptr<XFixesCursorImage, decltype(&XFree)> image(
        XFixesGetCursorImage(display_->connection), XFree);
    if (!image) throw std::runtime_error("no picture of the pointer");
    constexpr unsigned long opaque = 0xFF000000;
    const std::size_t pixels = std::size_t{image->width} * image->height;
    return std::any_of(image->pixels, image->pixels + pixels,
                       [](unsigned long pixel) { return (pixel & opaque) != 0; });
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
