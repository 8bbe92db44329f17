// A table for a terminal, and one for a spreadsheet. Knows nothing of what stands in them.
#pragma once

#include <string>
#include <vector>

namespace kiosk::commands {

struct Table {
    std::vector<std::string> head;               ///< the first column stands left, others right
    std::vector<std::vector<std::string>> rows;  ///< as many cells as the head
};

/// Aligned lines and an empty one; nothing of a table without rows.
[[nodiscard]] std::string to_text(const Table& table);

/// One line of comma-separated values as RFC 4180 has them, with its end.
[[nodiscard]] std::string csv_line(const std::vector<std::string>& cells);

}  // namespace kiosk::commands
