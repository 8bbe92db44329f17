// Golden pictures of the operator's keypad and page, in three languages, lying and upright.
#include <gtest/gtest.h>

#include "tests/draw/golden.h"
#include "tests/draw/sample.h"
#include "tests/draw/sample_menu.h"
#include "tests/draw/sample_operator.h"

namespace kiosk::draw {
namespace {

void expect_pages(const std::string& language, const std::string& name, const Screen& screen) {
    Type type;
    for (const sample::Attended& one : sample::attended()) {
        if (std::string(one.name) == "keypad-full") continue;
        const LaidOutMenu page =
            lay_out_menu(sample::attended_sheet(one, language), screen, sample::look(), type);
        golden::expect_golden(std::string(one.name) + "-" + name, *sample::seen(page));
    }
}

class OperatorGolden : public testing::TestWithParam<const char*> {};

TEST_P(OperatorGolden, Lying) {
    expect_pages(GetParam(), GetParam(), sample::screen(1366, 768, 14));
}
TEST_P(OperatorGolden, Upright) {
    expect_pages(GetParam(), std::string(GetParam()) + "-upright", sample::screen(1080, 1920, 14));
}
INSTANTIATE_TEST_SUITE_P(Languages, OperatorGolden, testing::Values("en", "ru", "kk"),
                         [](const auto& language) { return std::string(language.param); });

}  // namespace
}  // namespace kiosk::draw
