// How far companies go against forced labour, as reports graded them. Files of grades are read
// strictly: a grade without source and date is not shown. Knows nothing of menus but their
// languages.
#pragma once

#include <string_view>

#include "content/menu.h"
#include "content/menu_file.h"

namespace kiosk::content {

/// "A+", "B", "D-" (or with a real minus sign), "F", "A range".
[[nodiscard]] std::optional<Grade> parse_grade(std::string_view text);

/// Nothing: complained, of a file that does not say how to read grades, too.
[[nodiscard]] std::optional<Grades> read_grades(const MenuFile& file, Diagnostics& diagnostics);

}  // namespace kiosk::content
