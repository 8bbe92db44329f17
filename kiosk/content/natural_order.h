// The order in which people number files: Slide2 before Slide10. Knows names only, no folders.
#pragma once

#include <string>
#include <vector>

namespace kiosk::content {

/// Numbers within names count by their value, however long; capitals do not count. Names that are
/// equal but for capitals and leading zeros stand in the order of their bytes, so that every
/// machine sorts alike.
void sort_naturally(std::vector<std::string>& names);

}  // namespace kiosk::content
