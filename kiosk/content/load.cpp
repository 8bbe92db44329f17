#include "content/load.h"

#include <system_error>

#include "content/content_folder.h"
#include "content/playlist_reader.h"
#include "content/vocabulary.h"
#include "content/xml.h"

namespace kiosk::content {
namespace fs = std::filesystem;

namespace {

/// The folder that a playlist lies in, without links; empty: there is none.
fs::path folder_of(const fs::path& file) {
    std::error_code error;
    const fs::path absolute = fs::absolute(file, error);
    return error ? fs::path() : fs::canonical(absolute.parent_path(), error);
}

fs::path content_folder(const fs::path& base, const LoadOptions& options) {
    if (!options.content_folder) return base.filename() == "playlists" ? base.parent_path() : base;
    std::error_code error;
    return fs::canonical(fs::absolute(*options.content_folder), error);
}

std::optional<Playlist> load(const fs::path& file, const LoadOptions& options,
                             Diagnostics& diagnostics) {
    Complaints complaints(file, diagnostics);
    const std::optional<Document> document = read_xml(file, complaints);
    if (!document || !check_root(document->root, rules::kPlaylist, complaints)) return std::nullopt;
    const fs::path base = folder_of(file);
    const fs::path root = content_folder(base, options);
    if (root.empty()) {
        complaints.error({}, "the content folder is not there", "name another with --content");
        return std::nullopt;
    }
    ContentFolder folder(root);
    std::optional<Playlist> playlist =
        PlaylistReader(folder, base, options, complaints, diagnostics).read(document->root);
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
