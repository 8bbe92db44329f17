#include "content/load.h"

#include "content/content_folder.h"
#include "content/folders.h"
#include "content/playlist_reader.h"
#include "content/vocabulary.h"
#include "content/xml.h"

namespace kiosk::content {
namespace fs = std::filesystem;

namespace {

std::optional<Playlist> load(const fs::path& file, const LoadOptions& options,
                             Diagnostics& diagnostics) {
    Complaints complaints(file, diagnostics);
    const std::optional<Document> document = read_xml(file, complaints, options.reading);
    if (!document || !check_root(document->root, rules::kPlaylist, complaints)) return std::nullopt;
    const auto folders = folders_of(file, options, complaints);
    if (!folders) return std::nullopt;
    ContentFolder folder(folders->root, options.reading);
    std::optional<Playlist> playlist =
        PlaylistReader(folder, folders->base, options, complaints, diagnostics)
            .read(document->root);
    if (!document->well_formed) return std::nullopt;
    if (playlist) playlist->file = file;
    return playlist;
}

}  // namespace

Loaded load_playlist(const fs::path& file, const LoadOptions& options) {
    Loaded loaded;
    loaded.playlist = load(file, options, loaded.diagnostics);
    sort_by_place(loaded.diagnostics, file);
    return loaded;
}

}  // namespace kiosk::content
