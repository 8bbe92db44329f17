// Tests of the menu in every language, both sizes of type, and with and without high contrast.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <tuple>

#include "show/menu_view.h"

namespace kiosk::draw {

class InEveryMode : public testing::TestWithParam<std::tuple<std::string, bool, bool>> {
  protected:
    [[nodiscard]] static show::MenuMode mode() {
        const auto& [language, large, contrast] = GetParam();
        return {language, large, contrast};
    }
};

inline auto every_mode() {
    return testing::Combine(testing::Values("en", "ru", "kk"), testing::Bool(), testing::Bool());
}

/// "kkLargeContrast"
inline std::string name_of_mode(const testing::TestParamInfo<InEveryMode::ParamType>& made) {
    const auto& [language, large, contrast] = made.param;
    return language + (large ? "Large" : "") + (contrast ? "Contrast" : "");
}

}  // namespace kiosk::draw
