// The operator's keypad and page in the states that the tests of this room lay out and draw.
#pragma once

#include <string>
#include <vector>

#include "show/menu_view.h"

namespace kiosk::draw::sample {

struct Attended {
    const char* name = nullptr;
    show::AttendedSheet what;
};

/// Empty and as full as they get.
[[nodiscard]] std::vector<Attended> attended();

[[nodiscard]] show::MenuSheet attended_sheet(const Attended& what, const std::string& language);

}  // namespace kiosk::draw::sample
