// Files of left-out items, looked at now and then: a file that has changed may be shown again.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <vector>

namespace kiosk::stage {

class LeftOut {
  public:
    void add(std::size_t item, const std::filesystem::path& file);

    /// Items whose files have changed since they were added; they are forgotten here.
    [[nodiscard]] std::vector<std::size_t> changed();

    [[nodiscard]] bool empty() const { return entries_.empty(); }

  private:
    struct Stamp {
        std::uintmax_t size = 0;
        std::filesystem::file_time_type changed;
        bool operator==(const Stamp&) const = default;
    };
    struct Entry {
        std::filesystem::path file;
        Stamp stamp;
    };
    static Stamp stamp(const std::filesystem::path& file);

    std::map<std::size_t, Entry> entries_;
};

}  // namespace kiosk::stage
