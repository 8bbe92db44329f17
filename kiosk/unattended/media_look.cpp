#include "unattended/media_look.h"

#include "stage/performance.h"

namespace kiosk::unattended {

using std::chrono::nanoseconds;

bool is_whole(const media::FileStamp& stamp, const std::optional<stage::MediaFile>& before,
              nanoseconds since_1970) {
    if (before && before->stamp == stamp && before->is_whole) return true;
    const nanoseconds age = since_1970 - nanoseconds(stamp.changed);
    // The clock was set back, or another machine's is fast: only looking again tells.
    if (age < nanoseconds(0)) return before && before->stamp == stamp;
    return age >= settled_after;
}

stage::MediaOnDisk look_at_media(const content::Playlist& playlist,
                                 const stage::MediaOnDisk* before) {
    const nanoseconds now = std::chrono::system_clock::now().time_since_epoch();
    stage::MediaOnDisk media;
    for (const content::Item& item : playlist.items) {
        const auto* file = stage::media_file(item);
        if (file == nullptr || media.contains(*file)) continue;
        const auto stamp = media::stamp_of(*file);
        if (!stamp) continue;
        std::optional<stage::MediaFile> known;
        if (before != nullptr && before->contains(*file)) known = before->at(*file);
        media[*file] = {*stamp, before == nullptr || is_whole(*stamp, known, now)};
    }
    return media;
}

}  // namespace kiosk::unattended
