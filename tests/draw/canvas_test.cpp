// Scenes as pixels: letterboxes, fades, rising type, captions, and what drawing costs.
#include "kiosk/draw/canvas.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>

#include "kiosk/draw/caption_layout.h"
#include "kiosk/draw/card_layout.h"
#include "kiosk/draw/paint.h"
#include "tests/draw/allocations.h"
#include "tests/draw/sample.h"

namespace kiosk::draw {
namespace {

using sample::Picture;
using sample::pixel_at;
using show::PicturePage;
using show::Scene;

constexpr std::uint32_t ground = 0x0F2530;

class CanvasTest : public testing::Test {
  protected:
    void draw(const Scene& scene, const Pictures& pictures = sample::no_pictures()) {
        canvas_.draw(scene, pictures, *target_);
    }

    /// Pixels of the target that are not those of another surface, in rows from..to.
    [[nodiscard]] int differing(const SDL_Surface& other, int from, int to) const {
        int count = 0;
        for (int y = from; y < to; ++y) {
            for (int x = 0; x < target_->w; ++x)
                count += pixel_at(*target_, x, y) != pixel_at(other, x, y) ? 1 : 0;
        }
        return count;
    }

    [[nodiscard]] Surface copy_of_target() const {
        return Surface(SDL_DuplicateSurface(target_.get()));
    }

    Canvas canvas_{sample::look()};
    Surface target_ = make_surface(1200, 800);
};

Scene still(const show::Page& page) {
    return {page, std::nullopt, 0, {}};
}

TEST_F(CanvasTest, APictureStandsInTheMiddleOfTheGround) {
    const Picture picture(1000, 700);
    draw(still(PicturePage{1, {}}), sample::always(picture));
    EXPECT_EQ(pixel_at(*target_, 100, 50), picture.at(0, 0));
    EXPECT_EQ(pixel_at(*target_, 1099, 749), picture.at(999, 699));
    EXPECT_EQ(pixel_at(*target_, 600, 400), picture.at(500, 350));
    for (const auto& [x, y] : {std::pair{99, 400}, {1100, 400}, {600, 49}, {600, 750}, {0, 0}})
        EXPECT_EQ(pixel_at(*target_, x, y), ground) << x << "," << y;
}

TEST_F(CanvasTest, APictureLargerThanTheScreenIsCutAllAround) {
    const Picture picture(1300, 900);
    draw(still(PicturePage{1, {}}), sample::always(picture));
    EXPECT_EQ(pixel_at(*target_, 0, 0), picture.at(50, 50));
    EXPECT_EQ(pixel_at(*target_, 1199, 799), picture.at(1249, 849));
}

TEST_F(CanvasTest, WithoutAPictureThereIsGround) {
    draw(still(PicturePage{1, {}}));
    EXPECT_EQ(pixel_at(*target_, 0, 0), ground);
    EXPECT_EQ(pixel_at(*target_, 600, 400), ground);
}

TEST_F(CanvasTest, AFadeMixesBothPagesEverywhere) {
    const Picture wide(1200, 600);
    const Picture tall(1000, 800, 20);
    const Pictures pictures = [&](const PicturePage& page) {
        return page.serial == 1 ? wide.view() : tall.view();
    };
    draw({PicturePage{1, {}}, PicturePage{2, {}}, 0.5, {}}, pictures);
    const auto half = [](std::uint32_t a, std::uint32_t b) {
        std::uint32_t mixed = 0;
        for (const unsigned shift : {0U, 8U, 16U}) {
            const std::uint32_t sum = ((a >> shift) & 0xFFU) + ((b >> shift) & 0xFFU);
            mixed |= (sum + 1) / 2 << shift;
        }
        return mixed;
    };
    EXPECT_EQ(pixel_at(*target_, 600, 400), half(wide.at(600, 300), tall.at(500, 400)));
    EXPECT_EQ(pixel_at(*target_, 50, 400), half(wide.at(50, 300), ground));
    EXPECT_EQ(pixel_at(*target_, 600, 50), half(ground, tall.at(500, 50)));
    EXPECT_EQ(pixel_at(*target_, 50, 50), ground);
}

TEST_F(CanvasTest, TheEndsOfAFadeAreThePagesThemselves) {
    const Picture picture(1200, 800);
    const Picture other(1200, 800, 25);
    const Pictures pictures = [&](const PicturePage& page) {
        return page.serial == 1 ? picture.view() : other.view();
    };
    const Scene scene{PicturePage{1, {}}, PicturePage{2, {}}, 0, {}};
    draw(scene, pictures);
    EXPECT_EQ(pixel_at(*target_, 7, 9), picture.at(7, 9));
    draw({scene.page, scene.incoming, 1, {}}, pictures);
    EXPECT_EQ(pixel_at(*target_, 7, 9), other.at(7, 9));
}

TEST_F(CanvasTest, TypeRisesWhileLabelAndMotifStay) {
    const sample::Fact& fact = sample::fact("en");
    draw(still(sample::page(fact)));
    const Surface rest = copy_of_target();
    draw(still(sample::page(fact, 1, 1.0)));
    constexpr int below = 8;  // 1 % of 800
    constexpr int label_end = 90, type_end = 790;
    EXPECT_EQ(differing(*rest, 0, label_end), 0);
    EXPECT_GT(differing(*rest, label_end, type_end), 1000);
    int wrong = 0;
    for (int y = label_end + below; y < type_end; ++y) {
        for (int x = 0; x < 640; ++x)
            wrong += pixel_at(*target_, x, y) != pixel_at(*rest, x, y - below) ? 1 : 0;
    }
    EXPECT_EQ(wrong, 0);
    // The lower right corner is the motif's.
    wrong = 0;
    for (int y = 500; y < 800; ++y) {
        for (int x = 1000; x < 1200; ++x)
            wrong += pixel_at(*target_, x, y) != pixel_at(*rest, x, y) ? 1 : 0;
    }
    EXPECT_EQ(wrong, 0);
}

TEST_F(CanvasTest, InkStaysInItsBoxes) {
    Type type;
    for (const sample::Fact& fact : sample::facts()) {
        CardText text{fact.label, words_of(sample::rich(fact.statement)), fact.source,
                      "17.02.2026"};
        emphasise_first_number(text.statement);
        const CardLayout card = lay_out_card(
            text, target_->w, target_->h,
            [&](std::string_view words, Style style) { return type.width(words, style); });
        const Surface painted = paint(card, target_->w, target_->h, content::Theme{}, type);
        std::vector<Box> boxes{card.rule};
        for (const Block* block : {&card.label, &card.statement, &card.source, &card.date})
            boxes.insert(boxes.end(), block->lines.begin(), block->lines.end());
        int outside = 0;
        for (int y = 0; y < painted->h; ++y) {
            for (int x = 0; x < painted->w; ++x) {
                const Box pixel{x - 1.0, y - 1.0, x + 2.0, y + 2.0};
                if (pixel_at(*painted, x, y) == ground || overlap(pixel, card.motif)) continue;
                outside += std::none_of(boxes.begin(), boxes.end(),
                                        [&](const Box& box) { return overlap(box, pixel); })
                               ? 1
                               : 0;
            }
        }
        EXPECT_EQ(outside, 0) << fact.name;
    }
}

TEST_F(CanvasTest, CaptionsLieOverTheLowerThird) {
    const Picture picture(1200, 800);
    draw(still(PicturePage{1, {}}), sample::always(picture));
    const Surface bare = copy_of_target();
    draw({PicturePage{1, {}}, std::nullopt, 0, {{"People stay.", 1}}}, sample::always(picture));
    EXPECT_EQ(differing(*bare, 0, 533), 0);
    const int all = differing(*bare, 533, 800);
    EXPECT_GT(all, 5000);
    draw({PicturePage{1, {}}, std::nullopt, 0, {{"People stay.", 0}}}, sample::always(picture));
    EXPECT_EQ(differing(*bare, 0, 800), 0);
    // Two at once stand above each other; film shines through, so a pixel may happen to be equal.
    draw({PicturePage{1, {}}, std::nullopt, 0, {{"People stay.", 1}, {"People stay.", 1}}},
         sample::always(picture));
    EXPECT_NEAR(differing(*bare, 533, 800), 2 * all, 0.05 * all);
}

TEST_F(CanvasTest, TheSameSceneIsDrawnTheSameOnAnyCanvas) {
    const Picture picture(1200, 800);
    const Scene scene{
        PicturePage{3, {}}, sample::page(sample::fact("kk"), 4, 0.3), 0.7, {{"Dawn", 1}}};
    draw(scene, sample::always(picture));
    const Surface first = copy_of_target();
    Canvas other(sample::look());
    other.prepare(*scene.incoming, 1200, 800);
    other.draw(scene, sample::always(picture), *target_);
    EXPECT_EQ(differing(*first, 0, 800), 0);
}

TEST_F(CanvasTest, ACardMayChangeLanguageAndScreen) {
    auto card = std::make_shared<content::Card>(*sample::card(sample::fact("en")));
    card->statement["ru"] = {{"Мир", false}};
    draw(still(show::CardPage{1, card, "en", 0}));
    const Surface english = copy_of_target();
    draw(still(show::CardPage{1, card, "ru", 0}));
    EXPECT_GT(differing(*english, 0, 800), 1000);
    target_ = make_surface(800, 1200);
    draw(still(show::CardPage{1, card, "ru", 0}));
    EXPECT_EQ(pixel_at(*target_, 799, 0), ground);
}

TEST_F(CanvasTest, ACardThatSaysNothingIsStillAPage) {
    draw(still(show::CardPage{1, std::make_shared<content::Card>(), "en", 0}));
    EXPECT_EQ(pixel_at(*target_, 0, 0), ground);
    draw(still(show::CardPage{2, nullptr, "en", 0}));
    EXPECT_EQ(pixel_at(*target_, 0, 0), ground);
}

TEST_F(CanvasTest, DrawingAllocatesNothingOnceAllIsLaidOut) {
    const Picture picture(1000, 800);
    const Pictures pictures = sample::always(picture);
    std::array<Scene, 3> scenes = {
        Scene{PicturePage{1, {}}, std::nullopt, 0, {{"People stay.", 1}}},
        Scene{PicturePage{1, {}}, sample::page(sample::fact("ru"), 2, 0.5), 0.4, {}},
        still(sample::page(sample::fact("ru"), 2))};
    for (Scene& scene : scenes) {
        draw(scene, pictures);
        const long before = allocations();
        const int sdl_before = SDL_GetNumAllocations();
        for (int i = 0; i < 10; ++i) draw(scene, pictures);
        EXPECT_EQ(allocations(), before);
        EXPECT_EQ(SDL_GetNumAllocations(), sdl_before);
    }
    EXPECT_GT(allocations(), 0);
}

TEST_F(CanvasTest, PagesThatHaveLeftTheScreenAreDropped) {
    draw(still(sample::page(sample::fact("short"), 1)));
    const int one_page = SDL_GetNumAllocations();
    for (show::Serial serial = 2; serial < 40; ++serial)
        draw(still(sample::page(sample::fact("short"), serial)));
    EXPECT_LE(SDL_GetNumAllocations(), one_page + 8);
}

}  // namespace
}  // namespace kiosk::draw
