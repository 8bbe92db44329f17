#include "stage/left_out.h"

namespace kiosk::stage {

LeftOut::Stamp LeftOut::stamp(const std::filesystem::path& file) {
    std::error_code
        gone;  // a file that is not there has a stamp of its own: size -1 and the earliest time
    return {std::filesystem::file_size(file, gone), std::filesystem::last_write_time(file, gone)};
}

void LeftOut::add(std::size_t item, const std::filesystem::path& file) {
    if (!entries_.contains(item)) entries_[item] = {file, stamp(file)};
}

std::vector<std::size_t> LeftOut::changed() {
    std::vector<std::size_t> items;
    std::erase_if(entries_, [&](const auto& entry) {
        if (stamp(entry.second.file) == entry.second.stamp) return false;
        items.push_back(entry.first);
        return true;
    });
    return items;
}

}  // namespace kiosk::stage
