// The report as text: tables for people, lines for spreadsheets. Pure.
#pragma once

#include <string>

#include "commands/summary.h"

namespace kiosk::commands {

[[nodiscard]] std::string tables_of(const Summary& summary);

/// A line for each count, with the day, the kind, the key, the detail.
[[nodiscard]] std::string csv_of(const unattended::Counts& counts);

/// What is never counted, and why it is missing here.
inline constexpr auto of_help =
    "Help and its pages are never counted, nor anything a visitor does after having been there.";

}  // namespace kiosk::commands
