#include "stage/performance.h"

#include <algorithm>

#include "content/file_kinds.h"
#include "stage/limits.h"

namespace kiosk::stage {

std::set<std::size_t> known_bad(const content::Playlist& playlist, const MediaBook& book) {
    std::set<std::size_t> bad;
    for (std::size_t i = 0; i < playlist.items.size(); ++i) {
        const auto* file = media_file(playlist.items[i]);
        const media::Probe* probe = file == nullptr ? nullptr : book.find(*file);
        if (probe != nullptr && probe->kind == media::Probe::Kind::unusable) bad.insert(i);
    }
    return bad;
}

content::Duration lead_of(const content::Item& item, const MediaOnDisk* media) {
    const auto* still = std::get_if<content::Still>(&item.what);
    if (still == nullptr) return show::lead;
    const std::optional<std::uintmax_t> bytes = size_of(still->file, media);
    if (!bytes || content::kind_by_name(still->file) == content::FileKind::pdf)
        return longest_still_lead;
    constexpr std::uintmax_t megabyte = 1'000'000;
    const auto more = still_lead_per_megabyte * static_cast<std::int64_t>(*bytes) / megabyte;
    return std::min<content::Duration>(least_still_lead + more, longest_still_lead);
}

const std::string& language_of(const Performance& performance) {
    return performance.language.empty() ? performance.playlist->languages.front()
                                        : performance.language;
}

show::MenuWorld menu_world_of(const Performance& performance) {
    return {performance.menu, language_of(performance), performance.reduce_motion};
}

std::uint32_t rgb(const content::Color& color) {
    return static_cast<std::uint32_t>(color.r << 16U | color.g << 8U | color.b);
}

media::Heard heard(const std::string& language, const content::Clip& clip) {
    return {clip.file, clip.sound_language.empty() ? language : clip.sound_language};
}

const std::filesystem::path* media_file(const content::Item& item) {
    if (const auto* clip = std::get_if<content::Clip>(&item.what)) return &clip->file;
    if (const auto* still = std::get_if<content::Still>(&item.what)) return &still->file;
    return nullptr;
}

const std::filesystem::path& source_file(const content::Item& item) {
    const std::filesystem::path* file = media_file(item);
    return file == nullptr ? item.place.file : *file;
}

}  // namespace kiosk::stage
