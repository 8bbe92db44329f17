// Counts for tests, and a folder of their own.
#pragma once

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "unattended/statistics.h"

namespace kiosk::unattended {

using namespace std::chrono_literals;

class StateFolder {
  public:
    StateFolder() {
        std::string name = (std::filesystem::temp_directory_path() / "kiosk-test-XXXXXX").string();
        if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no folder for the test");
        path_ = name;
    }
    ~StateFolder() {
        std::error_code gone;
        std::filesystem::remove_all(path_, gone);
    }
    StateFolder(const StateFolder&) = delete;
    StateFolder& operator=(const StateFolder&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    [[nodiscard]] std::filesystem::path file() const { return path_ / "statistics.db"; }

  private:
    std::filesystem::path path_;
};

constexpr std::chrono::sys_days first_day = std::chrono::year(2026) / 12 / 5;
constexpr std::chrono::sys_days earliest = std::chrono::year(1970) / 1 / 1,
                                latest = std::chrono::year(9999) / 12 / 31;

inline Counted on_day(int number, What what, const std::string& key = {},
                      const std::string& detail = {}) {
    return {first_day + std::chrono::days(number), what, key, detail};
}

/// All that a file holds.
inline Counts all_in(const std::filesystem::path& file) {
    return read_statistics(file, earliest, latest);
}

inline std::int64_t sum_of(const Counts& counts, What what) {
    std::int64_t sum = 0;
    for (const auto& [counted, much] : counts)
        if (counted.what == what) sum += much;
    return sum;
}

/// In place of whatever is there.
inline void write_file(const std::filesystem::path& file, const std::string& bytes) {
    std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
}

}  // namespace kiosk::unattended
