// The hint and the countdown on every screen; and the arithmetic by which pages of the menu are set
// together.
#include <gtest/gtest.h>

#include <vector>

#include "kiosk/draw/caption_layout.h"
#include "kiosk/draw/card_layout.h"
#include "kiosk/draw/frame.h"
#include "kiosk/draw/hint_layout.h"
#include "kiosk/draw/laid_out_menu.h"
#include "kiosk/draw/menu_overlays.h"
#include "kiosk/draw/menu_pieces.h"
#include "kiosk/draw/patches.h"
#include "tests/draw/small_menu.h"

namespace kiosk::draw {
namespace {

bool inside(const Box& inner, const Box& outer) {
    constexpr double rounding = 0.01;
    return inner.left >= outer.left - rounding && inner.right <= outer.right + rounding &&
           inner.top >= outer.top - rounding && inner.bottom <= outer.bottom + rounding;
}

/// How often each pixel of a screen is covered.
class Cover {
  public:
    Cover(int width, int height)
        : width_(width), counts_(static_cast<std::size_t>(width) * height) {}
    void add(const SDL_Rect& place) {
        for (int y = place.y; y < place.y + place.h; ++y) {
            for (int x = place.x; x < place.x + place.w; ++x)
                ++counts_.at(static_cast<std::size_t>(y) * width_ + x);
        }
    }
    [[nodiscard]] int at(int x, int y) const {
        return counts_.at(static_cast<std::size_t>(y) * width_ + x);
    }
    [[nodiscard]] bool is_once_everywhere() const {
        return std::all_of(counts_.begin(), counts_.end(), [](int count) { return count == 1; });
    }

  private:
    int width_;
    std::vector<int> counts_;
};

class OverlayLayout : public testing::Test {
  protected:
    Type type_;
    Look look_ = small_menu::look();
    Measure measure_ = [this](std::string_view text, Style style) {
        return type_.width(text, style);
    };
};

TEST_F(OverlayLayout, TheHintFillsNoMoreThanItsBoxAndMeetsNoCaption) {
    const std::string longest = std::string(60, 'm') + "\n" + std::string(60, 'm');
    for (const sample::Size screen : sample::screens()) {
        const Box box = hint_box(screen.width, screen.height);
        const CaptionLayout caption =
            lay_out_caption(longest, screen.width, screen.height, measure_);
        EXPECT_FALSE(overlap(caption.plate, box)) << screen.width;
        for (const char* language : {"en", "ru", "kk"}) {
            for (const auto& [word, on_plate] : {std::pair{"touch-to-learn", true},
                                                 {"touch-to-learn", false},
                                                 {"touch-to-end", true}}) {
                const HintLayout hint = lay_out_hint(look_.words.word(word, language), on_plate,
                                                     screen.width, screen.height, measure_);
                EXPECT_TRUE(inside(hint.plate, box)) << screen.width << language;
                EXPECT_TRUE(inside(hint.words.box(), hint.plate)) << screen.width << language;
                EXPECT_TRUE(inside(hint.hand, hint.plate)) << screen.width << language;
                EXPECT_GT(hint.words.box().left, hint.hand.right);
                EXPECT_EQ(hint.words.lines.size(), 1U);
                EXPECT_GE(hint.words.size,
                          em_size(small_step - 1, shorter_side(screen.width, screen.height)))
                    << word << language;
            }
        }
    }
}

/// On a page of help, which can be cleared.
TEST_F(OverlayLayout, TheCountdownLeavesTheWayOutFreeAndAsBrightAsItWas) {
    const auto menu = small_menu::make();
    for (const sample::Size size : sample::screens()) {
        const Screen screen = screen_of(size.width, size.height, look_);
        for (const char* language : {"en", "ru", "kk"}) {
            for (const bool large : {false, true}) {
                SCOPED_TRACE(std::to_string(size.width) + language + (large ? " large" : ""));
                show::MenuView view = small_menu::view(menu, menu->help);
                view.sheet.mode = {language, large};
                view.countdown = show::CountdownView{20, 1};
                const MenuTargets page = lay_out_menu(view.sheet, screen, look_, type_).targets;
                const CountdownLayout set =
                    lay_out(countdown_look(view, page), screen, look_, type_);
                ASSERT_EQ(set.touched.targets.size(), 2U);
                const Target& way_out = set.touched.targets.back();
                EXPECT_EQ(way_out.action, show::Action{show::ClearScreen{}});
                EXPECT_FALSE(overlap(way_out.box, set.plate));
                for (const Box& part : {set.question.box(), set.returning.box(), set.bar,
                                        set.go_on.box(), set.touched.targets.front().box})
                    EXPECT_TRUE(inside(part, set.plate));
                EXPECT_TRUE(inside(set.plate, {0, 0, static_cast<double>(size.width),
                                               static_cast<double>(size.height)}));
                Cover cover(size.width, size.height);
                for (const SDL_Rect& part : shaded_by(set, screen)) cover.add(part);
                const auto in_the_middle = [](double one, double other) {
                    return static_cast<int>((one + other) / 2);
                };
                const int y = in_the_middle(way_out.box.top, way_out.box.bottom);
                EXPECT_EQ(cover.at(in_the_middle(way_out.box.left, way_out.box.right), y), 0);
                EXPECT_EQ(cover.at(static_cast<int>(way_out.box.left) - 2, y), 1);
                EXPECT_EQ(cover.at(0, 0), 1);
                EXPECT_EQ(cover.at(size.width - 1, size.height - 1), 1);
            }
        }
    }
}

TEST_F(OverlayLayout, TheCountdownHoldsItsWordsAndALargeButtonOnEveryScreen) {
    for (const sample::Size size : sample::screens()) {
        const Screen screen = screen_of(size.width, size.height, look_);
        for (const char* language : {"en", "ru", "kk"}) {
            for (const bool large : {false, true}) {
                SCOPED_TRACE(std::to_string(size.width) + language + (large ? " large" : ""));
                const CountdownLayout set = lay_out({{language, large}, 20}, screen, look_, type_);
                const Box button = set.touched.targets.front().box;
                EXPECT_TRUE(inside(set.plate, {0, 0, static_cast<double>(size.width),
                                               static_cast<double>(size.height)}));
                const std::vector<Box> parts{set.question.box(), set.returning.box(), set.bar,
                                             button};
                for (std::size_t i = 0; i < parts.size(); ++i) {
                    EXPECT_GT(parts[i].height(), 0);
                    EXPECT_TRUE(inside(parts[i], set.plate));
                    if (i > 0) {
                        EXPECT_GE(parts[i].top, parts[i - 1].bottom);
                    }
                }
                EXPECT_TRUE(inside(set.go_on.box(), button));
                EXPECT_GE(button.height(), least_target(screen));
                EXPECT_EQ(set.touched.targets.front().action, show::Action{show::Stay{}});
                const CountdownLayout later = lay_out({{language, large}, 9}, screen, look_, type_);
                EXPECT_EQ(later.plate, set.plate) << "it would jump";
            }
        }
    }
}

TEST(MenuPieces, CoverEveryPixelOnceHoweverAPageIsScrolledAndSlides) {
    constexpr int width = 160, height = 90;
    const PageParts fixed;
    for (const int scroll : {-9, 0, 17, 40, 49}) {
        const PageParts scrolled{{10, 20, 140, 50}, 90, scroll};
        for (const auto& [page, leaving] :
             {std::pair{&scrolled, &fixed}, {&fixed, &scrolled}, {&scrolled, &scrolled}}) {
            for (const int shift : {-159, -60, 0, 1, 100, 160}) {
                for (const int foot : {70, height}) {
                    Cover cover(width, height);
                    for (const Piece& piece :
                         pieces_of(*page, leaving, {shift, foot}, width, height)) {
                        cover.add({piece.x, piece.y, piece.source.w, piece.source.h});
                        const int rows = piece.scrolling ? 90 : height;
                        EXPECT_GE(piece.source.y, 0);
                        EXPECT_LE(piece.source.y + piece.source.h, rows);
                        EXPECT_GE(piece.source.x, 0);
                        EXPECT_LE(piece.source.x + piece.source.w, piece.scrolling ? 140 : width);
                    }
                    EXPECT_TRUE(cover.is_once_everywhere()) << scroll << " " << shift;
                }
            }
        }
    }
}

TEST(MenuPieces, AScrolledRowComesFromFurtherDown) {
    const PageParts page{{10, 20, 140, 50}, 90, 17};
    for (const Piece& piece : pieces_of(page, nullptr, {0, 90}, 160, 90)) {
        if (piece.scrolling) {
            EXPECT_EQ(piece.source.y - (piece.y - 20), 17);
        }
    }
}

TEST(Patches, FillAnyPlaceOnce) {
    for (const int side : {1, 2, 7, 8, 9, 40}) {
        Cover cover(40, side);
        for (const Patch& patch : patches_of({0, 0, 40, side}, 4)) {
            cover.add(patch.place);
            EXPECT_TRUE(patch.source.w == patch.place.w || patch.source.w == 1);
            EXPECT_LE(patch.source.x + patch.source.w, side_of(4));
            EXPECT_LE(patch.source.y + patch.source.h, side_of(4));
        }
        EXPECT_TRUE(cover.is_once_everywhere()) << side;
    }
}

TEST(MenuOverlays, TheThumbShowsWhereOneIsAndStaysOnItsTrack) {
    const auto menu = small_menu::make();
    const MenuTargets none;
    const Screen screen{1600, 900, 5};
    int last = 0;
    for (const int scroll : {-30, 0, 200, 400, 430}) {
        const std::vector<Overlay> overlays =
            overlays_of(small_menu::view(menu, 1), none, {{100, 200, 1400, 500}, 900, scroll},
                        {0, 900}, screen);
        ASSERT_EQ(overlays.size(), 2U);
        const SDL_Rect track = overlays[0].place, thumb = overlays[1].place;
        EXPECT_EQ(track.y, 200);
        EXPECT_EQ(track.h, 500);
        EXPECT_GE(thumb.y, track.y);
        EXPECT_LE(thumb.y + thumb.h, track.y + track.h);
        EXPECT_GE(thumb.y, last);
        last = thumb.y;
    }
    EXPECT_GT(last, 300);
}

}  // namespace
}  // namespace kiosk::draw
