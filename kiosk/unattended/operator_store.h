// What the operator has set and how many wrong PINs there were, from one start of the program to
// the next. A file that is not there, or damaged, is as good as none.
#pragma once

#include <string>

#include "stage/notes.h"
#include "stage/operator_links.h"

namespace kiosk::unattended {

[[nodiscard]] std::string to_text(const stage::OperatorKept& kept);
/// What is not rightly in it is as it is at first.
[[nodiscard]] stage::OperatorKept parse_kept(const std::string& text);

/// The page's links for this machine: how a PIN is checked, and what is kept. What others know of
/// the show is for them to add.
[[nodiscard]] stage::OperatorLinks operator_links(const stage::Tell& tell);

}  // namespace kiosk::unattended
