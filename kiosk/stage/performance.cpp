#include "stage/performance.h"

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

const std::string& language_of(const Performance& performance) {
    return performance.language.empty() ? performance.playlist->languages.front()
                                        : performance.language;
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

}  // namespace kiosk::stage
