// Golden pictures: what the canvas draws, compared with pictures that were looked at and found
// good. KIOSK_UPDATE_GOLDEN=1 draws them anew; a picture that differs is written beside this
// program.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <string>

#include "kiosk/draw/cairo.h"
#include "tests/draw/sample.h"

namespace kiosk::draw {
namespace {

using show::PicturePage;
using show::Scene;

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

/// The first block that differs too much, as a sentence; empty if there is none.
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

void expect_golden(const std::string& name, SDL_Surface& actual) {
    const std::string golden = KIOSK_SOURCE_DIR "/tests/draw/golden/" + name + ".png";
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
    const std::string written = KIOSK_BIN_DIR "/golden-" + name + ".png";
    cairo_surface_write_to_png(shared_pixels(actual).get(), written.c_str());
    ADD_FAILURE() << name << " differs " << differs << ": compare " << written << "\n"
                  << "with " << golden;
}

void expect_golden(const std::string& name, const Scene& scene, sample::Size screen = {1366, 768},
                   const Pictures& pictures = sample::no_pictures()) {
    Canvas canvas(sample::look());
    const Surface target = make_surface(screen.width, screen.height);
    canvas.draw(scene, pictures, *target);
    expect_golden(name, *target);
}

Scene card(const char* fact) {
    return {sample::page(sample::fact(fact)), std::nullopt, 0, {}};
}

TEST(Golden, FactInEnglish) {
    expect_golden("fact-en", card("en"));
}
TEST(Golden, FactInRussian) {
    expect_golden("fact-ru", card("ru"));
}
TEST(Golden, FactInKazakh) {
    expect_golden("fact-kk", card("kk"));
}
TEST(Golden, ShortFact) {
    expect_golden("fact-short", card("short"));
}
TEST(Golden, UndatedFact) {
    expect_golden("fact-undated", card("undated"));
}
TEST(Golden, TextByItself) {
    expect_golden("text", card("text-long"));
}
TEST(Golden, Portrait) {
    expect_golden("fact-portrait", card("en"), {1080, 1920});
}

TEST(Golden, Standby) {
    expect_golden("standby", {show::StandbyPage{"Citywide rummage sale", "en"}, {}, 0, {}});
}

TEST(Golden, CaptionOverFilm) {
    const sample::Picture film(1366, 768);
    expect_golden(
        "caption",
        {PicturePage{1, {}},
         std::nullopt,
         0,
         {{"In the shelter, people work through\nwhat happened by painting and modelling.", 1}}},
        {1366, 768}, sample::always(film));
}

TEST(Golden, Letterbox) {
    const sample::Picture slide(1024, 768);
    expect_golden("letterbox", {PicturePage{1, {}}, std::nullopt, 0, {}}, {1366, 768},
                  sample::always(slide));
}

TEST(Golden, FadeFromFilmToFact) {
    const sample::Picture film(1366, 768);
    expect_golden("fade",
                  {PicturePage{1, {}}, sample::page(sample::fact("short"), 2, 0.5), 0.5, {}},
                  {1366, 768}, sample::always(film));
}

TEST(Golden, AWrongPictureIsNoticed) {
    Surface one = make_surface(64, 64);
    Surface other = make_surface(64, 64);
    const SDL_Rect bar{20, 20, 3, 20};
    EXPECT_EQ(differing_block(Image(shared_pixels(*one)), Image(shared_pixels(*other))), "");
    SDL_FillRect(other.get(), &bar, 0x00F8F3E9);
    EXPECT_EQ(differing_block(Image(shared_pixels(*one)), Image(shared_pixels(*other))),
              "at 16,16 by up to 248, 34 on average");
    other = make_surface(64, 65);
    EXPECT_NE(differing_block(Image(shared_pixels(*one)), Image(shared_pixels(*other))), "");
}

}  // namespace
}  // namespace kiosk::draw
