#include "tests/draw/golden.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>

#include "kiosk/draw/cairo.h"
#include "tests/draw/sample.h"
#include "tests/places.h"

namespace kiosk::draw::golden {
namespace {

/// Differences of a channel that another version of FreeType makes at the edges of letters, and no
/// reader sees: in any pixel, and on average over a block.
constexpr int most_difference = 80;
constexpr double most_mean_difference = 6;
constexpr int block = 16;

/// Golden pictures keep five bits of a channel: that is a third of the bytes, and enough.
constexpr std::uint32_t kept_bits = 0xF8F8F8;
constexpr std::uint32_t middle = 0x040404;

int difference(std::uint32_t one, std::uint32_t other) {
    int most = 0;
    for (const unsigned shift : {0U, 8U, 16U}) {
        const int a = static_cast<int>((one >> shift) & 0xFFU);
        const int b = static_cast<int>((other >> shift) & 0xFFU);
        most = std::max(most, std::abs(a - b));
    }
    return most;
}

class Image {
  public:
    explicit Image(CairoSurface surface)
        : surface_(std::move(surface)),
          width_(cairo_image_surface_get_width(surface_.get())),
          height_(cairo_image_surface_get_height(surface_.get())) {
        cairo_surface_flush(surface_.get());
    }

    [[nodiscard]] int width() const { return width_; }
    [[nodiscard]] int height() const { return height_; }
    [[nodiscard]] std::uint32_t at(int x, int y) const {
        const unsigned char* row =
            cairo_image_surface_get_data(surface_.get()) +
            static_cast<std::ptrdiff_t>(y) * cairo_image_surface_get_stride(surface_.get());
        return reinterpret_cast<const std::uint32_t*>(row)[x] & kept_bits;
    }

  private:
    CairoSurface surface_;
    int width_, height_;
};

Surface coarse(const SDL_Surface& surface) {
    Surface result = make_surface(surface.w, surface.h);
    for (int y = 0; y < surface.h; ++y) {
        auto* row =
            reinterpret_cast<std::uint32_t*>(static_cast<std::byte*>(result->pixels) +
                                             static_cast<std::ptrdiff_t>(y) * result->pitch);
        for (int x = 0; x < surface.w; ++x)
            row[x] = (sample::pixel_at(surface, x, y) & kept_bits) | middle;
    }
    return result;
}

std::string differing_block(const Image& actual, const Image& golden) {
    if (actual.width() != golden.width() || actual.height() != golden.height())
        return "the size is another";
    for (int top = 0; top < golden.height(); top += block) {
        for (int left = 0; left < golden.width(); left += block) {
            int most = 0, sum = 0, count = 0;
            for (int y = top; y < std::min(top + block, golden.height()); ++y) {
                for (int x = left; x < std::min(left + block, golden.width()); ++x, ++count) {
                    const int by = difference(actual.at(x, y), golden.at(x, y));
                    most = std::max(most, by);
                    sum += by;
                }
            }
            if (most > most_difference || sum > most_mean_difference * count)
                return "at " + std::to_string(left) + "," + std::to_string(top) + " by up to " +
                       std::to_string(most) + ", " + std::to_string(sum / count) + " on average";
        }
    }
    return "";
}

}  // namespace

std::string differing_block(SDL_Surface& actual, SDL_Surface& golden) {
    return differing_block(Image(shared_pixels(actual)), Image(shared_pixels(golden)));
}

void expect_golden(const std::string& name, SDL_Surface& actual) {
    const std::string golden = in_tree("tests/draw/golden/" + name + ".png");
    if (std::getenv("KIOSK_UPDATE_GOLDEN") != nullptr) {
        const Surface kept = coarse(actual);
        ASSERT_EQ(cairo_surface_write_to_png(shared_pixels(*kept).get(), golden.c_str()),
                  CAIRO_STATUS_SUCCESS);
        return;
    }
    CairoSurface read(cairo_image_surface_create_from_png(golden.c_str()));
    ASSERT_EQ(cairo_surface_status(read.get()), CAIRO_STATUS_SUCCESS) << golden;
    const std::string differs =
        differing_block(Image(shared_pixels(actual)), Image(std::move(read)));
    if (differs.empty()) return;
    const std::string written = in_build("golden-" + name + ".png");
    cairo_surface_write_to_png(shared_pixels(actual).get(), written.c_str());
    ADD_FAILURE() << name << " differs " << differs << ": compare " << written << "\n"
                  << "with " << golden;
}

}  // namespace kiosk::draw::golden
