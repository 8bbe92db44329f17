#include "tests/bench/eye.h"

#include <X11/Xutil.h>

#include <array>
#include <functional>
#include <stdexcept>
#include <string_view>

namespace kiosk::bench {
namespace {

constexpr int blocks = 16;
/// Of a block only its middle is averaged, where neighbours do not bleed in.
constexpr int sampled = 8;
/// The bands' middles, as shares of the screen's height.
constexpr std::array<double, 2> bands{0.25, 0.75};
constexpr char digits[] = "0123456789ABCDEF";
constexpr unsigned long magenta = 0xFF00FF;

std::string color(XImage& image, int block) {
    const int left = (2 * block + 1) * image.width / (2 * blocks) - sampled / 2;
    std::string text;
    for (const unsigned shift : {16U, 8U, 0U}) {
        unsigned long sum = 0;
        for (int y = 0; y < sampled; ++y) {
            for (int x = left; x < left + sampled; ++x)
                sum += XGetPixel(&image, x, y) >> shift & 255U;
        }
        constexpr unsigned long pixels = static_cast<unsigned long>(sampled) * sampled;
        const unsigned long mean = sum / pixels;
        text += {digits[mean >> 4U & 15U], digits[mean & 15U]};
    }
    return text;
}

}  // namespace

void DestroyImage::operator()(XImage* image) const {
    XDestroyImage(image);
}

Eye::Eye() : display_(XOpenDisplay(nullptr)) {
    if (!display_) throw std::runtime_error("no display");
    root_ = DefaultRootWindow(display_.get());
    const int screen = DefaultScreen(display_.get());
    width_ = DisplayWidth(display_.get(), screen);
    height_ = DisplayHeight(display_.get(), screen);
}

void Eye::paint_desktop() {
    XSetWindowBackground(display_.get(), root_, magenta);
    XClearWindow(display_.get(), root_);
    XSync(display_.get(), False);
}

std::string Eye::look() const {
    return band(bands[0]) + " " + band(bands[1]);
}

std::string Eye::band(double share) const {
    const int top = static_cast<int>(share * height_) - sampled / 2;
    const auto image = read(0, top, width_, sampled);
    std::string text;
    for (int block = 0; block < blocks; ++block) text += color(*image, block);
    return text;
}

std::size_t Eye::middle() const {
    const auto image = read(width_ / 2, 0, 1, height_);
    const auto bytes =
        static_cast<std::size_t>(image->bytes_per_line) * static_cast<unsigned>(height_);
    return std::hash<std::string_view>()({image->data, bytes});
}

std::unique_ptr<XImage, DestroyImage> Eye::read(int left, int top, int width, int height) const {
    std::unique_ptr<XImage, DestroyImage> image(
        XGetImage(display_.get(), root_, left, top, static_cast<unsigned>(width),
                  static_cast<unsigned>(height), AllPlanes, ZPixmap));
    if (!image) throw std::runtime_error("no picture of the screen");
    return image;
}

long long microseconds(Clock::time_point time) {
    return std::chrono::duration_cast<std::chrono::microseconds>(time.time_since_epoch()).count();
}

}  // namespace kiosk::bench
