#include "commands/loudness_findings.h"

#include <cmath>
#include <set>

#include "stage/levelling.h"

namespace kiosk::commands {
namespace {

/// Visitors hear that one clip is softer than the next from about here, dB.
constexpr double audible = 3;

}  // namespace

content::Diagnostics loudness_findings(const content::Playlist& playlist,
                                       const stage::MediaBook& book, double target) {
    content::Diagnostics found;
    std::set<std::filesystem::path> seen;
    for (const content::Item& item : playlist.items) {
        const auto* clip = std::get_if<content::Clip>(&item.what);
        if (clip == nullptr || clip->volume <= 0) continue;
        const media::Loudness* loudness = book.loudness(*clip);
        if (loudness == nullptr || !loudness->integrated) continue;
        const double missing =
            target - *loudness->integrated - stage::levelling_gain(*loudness, target);
        if (missing < audible || !seen.insert(clip->file).second) continue;
        found.push_back({item.place, content::Severity::warning,
                         '"' + clip->file.filename().string() + "\" stays " +
                             std::to_string(std::lround(missing)) +
                             " dB softer than the other clips: it is too quiet, or its loudest "
                             "moments leave no room to raise it",
                         "nothing has to be done if that is what you want; else raise its sound "
                         "in a film editor, with a limiter"});
    }
    return found;
}

}  // namespace kiosk::commands
