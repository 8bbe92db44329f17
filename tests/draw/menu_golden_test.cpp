// Golden pictures of every kind of page of the menu, in three languages, lying and upright.
#include <gtest/gtest.h>

#include "tests/draw/golden.h"
#include "tests/draw/sample.h"
#include "tests/draw/sample_menu.h"

namespace kiosk::draw {
namespace {

void expect_page(const sample::View& view, const std::string& name, const show::MenuMode& mode,
                 const Screen& screen) {
    Type type;
    const LaidOutMenu page = lay_out_menu(sample::sheet(view, mode), screen, sample::look(), type);
    golden::expect_golden("menu-" + std::string(view.name) + "-" + name, *sample::seen(page));
}

void expect_pages(const std::string& name, const std::string& language, const Screen& screen) {
    for (const sample::View& view : sample::views()) {
        if (!view.is_state) expect_page(view, name, {language}, screen);
    }
}

class MenuGolden : public testing::TestWithParam<const char*> {};

TEST_P(MenuGolden, Lying) {
    expect_pages(GetParam(), GetParam(), sample::screen(1366, 768, 14));
}
TEST_P(MenuGolden, Upright) {
    expect_pages(std::string(GetParam()) + "-upright", GetParam(), sample::screen(1080, 1920, 14));
}
INSTANTIATE_TEST_SUITE_P(Languages, MenuGolden, testing::Values("en", "ru", "kk"),
                         [](const auto& language) { return std::string(language.param); });

TEST(MenuGoldenModes, LargeTypeAndHighContrast) {
    const Screen screen = sample::screen(1366, 768, 14);
    expect_page({"home", 0}, "large", {"en", true, false}, screen);
    expect_page({"resources", 6, 1}, "contrast", {"ru", false, true}, screen);
    expect_page({"help", 11}, "large-contrast", {"kk", true, true}, screen);
}

}  // namespace
}  // namespace kiosk::draw
