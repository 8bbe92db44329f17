#include "stage/edition.h"

#include <system_error>

#include "stage/performance.h"

namespace kiosk::stage {

std::optional<std::uintmax_t> size_of(const std::filesystem::path& file, const MediaOnDisk* media) {
    if (media != nullptr) {
        const auto found = media->find(file);
        return found == media->end() ? std::nullopt : std::optional(found->second.stamp.size);
    }
    std::error_code unreadable;
    const std::uintmax_t size = std::filesystem::file_size(file, unreadable);
    return unreadable ? std::nullopt : std::optional(size);
}

std::set<std::filesystem::path> renewed(const MediaOnDisk* before, const MediaOnDisk* now) {
    std::set<std::filesystem::path> files;
    if (before == nullptr || now == nullptr) return files;
    for (const auto& [file, is] : *now) {
        const auto was = before->find(file);
        if (was == before->end() || was->second != is) files.insert(file);
    }
    return files;
}

std::set<std::size_t> without_file(const content::Playlist& playlist, const MediaOnDisk* media) {
    std::set<std::size_t> items;
    if (media == nullptr) return items;
    for (std::size_t i = 0; i < playlist.items.size(); ++i) {
        const auto* file = media_file(playlist.items[i]);
        if (file == nullptr) continue;
        const auto found = media->find(*file);
        if (found == media->end() || !found->second.is_whole) items.insert(i);
    }
    return items;
}

}  // namespace kiosk::stage
