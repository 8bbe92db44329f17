// Bars on a sheet of paper, A4 across, for a meeting: dark type on white, large enough to be read
// when printed and passed around. Knows nothing of what is counted.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace kiosk::draw {

struct Bar {
    std::string name;
    double value = 0;   ///< its length
    std::string label;  ///< its value, as people read it
};

struct Bars {
    std::string title;
    std::vector<Bar> bars;
    std::string none;  ///< said where there are no bars
};

struct Chart {
    std::string title, subtitle;
    std::vector<Bars> columns;  ///< upright, on the left: one point of time beside the other
    std::vector<Bars> rows;     ///< lying, on the right: the largest first
    std::string foot;
};

/// Writes it as a PNG. Throws std::runtime_error, with why not.
void save_chart(const Chart& chart, const std::filesystem::path& file);

}  // namespace kiosk::draw
