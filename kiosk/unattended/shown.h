// The item that is on, as far as whoever keeps the show alive has to know it. A plain value.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

namespace kiosk::unattended {

struct Shown {
    std::string key;             ///< content::Item::key
    std::int64_t k = 0;          ///< show::Turn::k
    std::filesystem::path file;  ///< its medium, or where its words are written

    bool operator==(const Shown&) const = default;
};

}  // namespace kiosk::unattended
