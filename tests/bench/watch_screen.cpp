// watch-screen: looks at the screen so many times a second and prints what is there, for
// scripts/bench. It must not know what is played: it prints colours, and who calls it makes sense
// of them.
//
//     watch-screen LOOKS-A-SECOND SECONDS
//
// First the desktop is painted magenta, which no film of the benchmark shows, and "ready" is
// printed. Then a line for each look: the steady clock in microseconds, and the colours of two
// bands across the screen, one in its upper and one in its lower part, each in 16 blocks of equal
// width: RRGGBB, averaged over a few pixels in the block's middle.
#include <X11/Xlib.h>
#include <X11/Xutil.h>

#include <array>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <stdexcept>
#include <string>
#include <thread>

namespace {

using Clock = std::chrono::steady_clock;

constexpr int blocks = 16;
/// Of a block only its middle is averaged, where neighbours do not bleed in.
constexpr int sampled = 8;
/// The bands' middles, as shares of the screen's height.
constexpr std::array<double, 2> bands{0.25, 0.75};
constexpr char digits[] = "0123456789ABCDEF";
constexpr unsigned long magenta = 0xFF00FF;

struct CloseDisplay {
    void operator()(Display* display) const { XCloseDisplay(display); }
};
struct DestroyImage {
    void operator()(XImage* image) const { XDestroyImage(image); }
};

class Eye {
  public:
    Eye() : display_(XOpenDisplay(nullptr)) {
        if (!display_) throw std::runtime_error("no display");
        root_ = DefaultRootWindow(display_.get());
        const int screen = DefaultScreen(display_.get());
        width_ = DisplayWidth(display_.get(), screen);
        height_ = DisplayHeight(display_.get(), screen);
    }

    void paint_desktop() {
        XSetWindowBackground(display_.get(), root_, magenta);
        XClearWindow(display_.get(), root_);
        XSync(display_.get(), False);
    }

    /// The colours of one band, as text.
    std::string band(double share) {
        const int top = static_cast<int>(share * height_) - sampled / 2;
        const std::unique_ptr<XImage, DestroyImage> image(XGetImage(display_.get(), root_, 0, top,
                                                                    static_cast<unsigned>(width_),
                                                                    sampled, AllPlanes, ZPixmap));
        if (!image) throw std::runtime_error("no picture of the screen");
        std::string text;
        for (int block = 0; block < blocks; ++block) text += color(*image, block);
        return text;
    }

  private:
    [[nodiscard]] std::string color(XImage& image, int block) const {
        const int left = (2 * block + 1) * width_ / (2 * blocks) - sampled / 2;
        std::string text;
        for (const unsigned shift : {16U, 8U, 0U}) {
            unsigned long sum = 0;
            for (int y = 0; y < sampled; ++y) {
                for (int x = left; x < left + sampled; ++x)
                    sum += XGetPixel(&image, x, y) >> shift & 255U;
            }
            const unsigned long mean = sum / (sampled * sampled);
            text += {digits[mean >> 4U & 15U], digits[mean & 15U]};
        }
        return text;
    }

    std::unique_ptr<Display, CloseDisplay> display_;
    Window root_ = 0;
    int width_ = 0, height_ = 0;
};

void watch(double rate, double seconds) {
    Eye eye;
    eye.paint_desktop();
    std::puts("ready");
    std::fflush(stdout);
    const auto tick = std::chrono::duration<double>(1 / rate);
    const auto begin = Clock::now();
    for (std::int64_t look = 0; static_cast<double>(look) < seconds * rate; ++look) {
        std::this_thread::sleep_until(
            begin + std::chrono::duration_cast<Clock::duration>(tick * static_cast<double>(look)));
        const auto now =
            std::chrono::duration_cast<std::chrono::microseconds>(Clock::now().time_since_epoch());
        const std::string upper = eye.band(bands[0]);
        std::printf("%lld %s %s\n", static_cast<long long>(now.count()), upper.c_str(),
                    eye.band(bands[1]).c_str());
        if (std::fflush(stdout) != 0) return;  // nobody listens any more
    }
}

}  // namespace

int main(int count, char** words) {
    if (count != 3) {
        std::fputs("usage: watch-screen LOOKS-A-SECOND SECONDS\n", stderr);
        return 2;
    }
    try {
        watch(std::strtod(words[1], nullptr), std::strtod(words[2], nullptr));
    } catch (const std::exception& failure) {
        std::fprintf(stderr, "watch-screen: %s\n", failure.what());
        return 3;
    }
    return 0;
}
