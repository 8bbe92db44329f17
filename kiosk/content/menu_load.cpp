#include "content/menu_load.h"

#include <system_error>

#include "content/content_folder.h"
#include "content/folders.h"
#include "content/menu_reader.h"
#include "content/xml.h"

namespace kiosk::content {
namespace fs = std::filesystem;

namespace {

std::shared_ptr<const Menu> read_whole(const fs::path& file, const LoadOptions& options,
                                       Diagnostics& diagnostics) {
    Complaints complaints(file, diagnostics);
    const std::optional<Document> document = read_xml(file, complaints, options.reading);
    if (!document || !check_root(document->root, rules::kMenu, complaints)) return nullptr;
    const auto folders = folders_of(file, options, complaints);
    if (!folders) return nullptr;
    ContentFolder folder(folders->root, options.reading);
    Sources sources(folder, folders->base, {"picture", "film", ""}, complaints, diagnostics);
    std::optional<Menu> menu = MenuReader(document->root, options.language, sources).read();
    if (!menu || !document->well_formed) return nullptr;
    menu->file = file;
    return std::make_shared<const Menu>(std::move(*menu));
}

}  // namespace

LoadedMenu load_menu(const fs::path& file, const LoadOptions& options) {
    LoadedMenu loaded;
    loaded.menu = read_whole(file, options, loaded.diagnostics);
    sort_by_place(loaded.diagnostics, file);
    return loaded;
}

fs::path menu_file_of(const Playlist& playlist) {
    if (playlist.menu_off) return {};
    if (!playlist.menu.empty()) return playlist.menu;
    fs::path beside = playlist.file.parent_path() / "menu.xml";
    std::error_code error;
    return fs::is_regular_file(beside, error) ? beside : fs::path();
}

}  // namespace kiosk::content
