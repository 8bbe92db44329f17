#include "commands/table.h"

#include <algorithm>

namespace kiosk::commands {
namespace {

/// In columns of a terminal: letters, whatever their bytes.
std::size_t width_of(const std::string& text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char byte) {
        return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
    }));
}

std::string line_of(const std::vector<std::string>& cells, const std::vector<std::size_t>& widths) {
    std::string line = "  ";
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const std::string room(widths[i] - width_of(cells[i]), ' ');
        line += i == 0 ? cells[i] + room : "  " + room + cells[i];
    }
    return line.substr(0, line.find_last_not_of(' ') + 1) + "\n";
}

}  // namespace

std::string to_text(const Table& table) {
    if (table.rows.empty()) return {};
    std::vector<std::vector<std::string>> lines = table.rows;
    lines.insert(lines.begin(), table.head);
    std::vector<std::size_t> widths(table.head.size(), 0);
    for (const std::vector<std::string>& cells : lines)
        for (std::size_t i = 0; i < cells.size(); ++i)
            widths[i] = std::max(widths[i], width_of(cells[i]));
    std::string text;
    for (const std::vector<std::string>& cells : lines) text += line_of(cells, widths);
    return text + "\n";
}

std::string csv_line(const std::vector<std::string>& cells) {
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0) line += ',';
        if (cells[i].find_first_of(",\"\r\n") == std::string::npos) {
            line += cells[i];
            continue;
        }
        line += '"';
        for (const char letter : cells[i])
            line += letter == '"' ? std::string("\"\"") : std::string(1, letter);
        line += '"';
    }
    return line + "\r\n";
}

}  // namespace kiosk::commands
