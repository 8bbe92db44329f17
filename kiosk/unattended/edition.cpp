#include "unattended/edition.h"

#include <utility>

#include "content/menu_load.h"
#include "content/theme.h"
#include "content/utf8.h"
#include "content/words.h"
#include "unattended/places.h"

namespace kiosk::unattended {

namespace fs = std::filesystem;

namespace {

void append(content::Diagnostics& all, const content::Diagnostics& more) {
    all.insert(all.end(), more.begin(), more.end());
}

/// None where the playlist has none, or cannot be shown itself.
content::LoadedMenu menu_of(const content::Loaded& loaded, const content::LoadOptions& options) {
    const auto file = loaded.playlist ? content::menu_file_of(*loaded.playlist) : fs::path();
    return file.empty() ? content::LoadedMenu{} : content::load_menu(file, options);
}

std::shared_ptr<const content::Playlist> nothing_to_show(const content::Config& config) {
    content::Playlist playlist;
    playlist.languages = {config.language};
    return std::make_shared<const content::Playlist>(std::move(playlist));
}

}  // namespace

Content load_content(const ContentPlaces& places, const content::PageCount& pages,
                     const content::FileBytes& kept, std::optional<std::chrono::sys_days> today) {
    Content content;
    content.began = fs::file_time_type::clock::now();
    content.read.kept = content.read_for_menu.kept = kept;
    auto config = content::load_config(configuration_file(places.config_file), &content.read);
    auto theme = content::load_theme(config.config.theme_file, &content.read);
    auto words = content::load_words(config.config.words_file, &content.read);
    content::LoadOptions options{places.content_folder, pages, config.config.language,
                                 &content.read, today};
    auto loaded = content::load_playlist(places.playlist, options);
    options.reading = &content.read_for_menu;
    content::LoadedMenu menu = menu_of(loaded, options);
    for (const auto* found :
         {&config.diagnostics, &theme.diagnostics, &words.diagnostics, &loaded.diagnostics}) {
        append(content.diagnostics, *found);
    }
    content::add_new(content.diagnostics, menu.diagnostics);
    content.of_menu = std::move(menu.diagnostics);
    content.look = {theme.theme, std::move(words.words), config.config.help_line,
                    config.config.diagonal_mm};
    content.config = std::move(config.config);
    content.menu = std::move(menu.menu);
    if (loaded.playlist)
        content.playlist = std::make_shared<const content::Playlist>(std::move(*loaded.playlist));
    return content;
}

content::FileBytes xml_of(const Content& content) {
    content::FileBytes all = content.read.files;
    all.insert(content.read_for_menu.files.begin(), content.read_for_menu.files.end());
    std::erase_if(all, [](const auto& file) {
        return content::fold_case(file.first.extension().string()) != U".xml";
    });
    return all;
}

std::set<fs::path> folders_of(const Content& content) {
    std::set<fs::path> folders = content.read.folders;
    folders.insert(content.read_for_menu.folders.begin(), content.read_for_menu.folders.end());
    for (const content::Reading* read : {&content.read, &content.read_for_menu}) {
        for (const auto& [file, bytes] : read->files) folders.insert(file.parent_path());
    }
    return folders;
}

stage::Edition edition_of(const Content& content) {
    stage::Edition edition;
    edition.playlist = content.playlist ? content.playlist : nothing_to_show(content.config);
    edition.menu = content.menu;
    edition.look = content.look;
    edition.volume = content.config.volume;
    edition.levelling = content.config.levelling;
    edition.quiet = content.config.quiet;
    edition.reduce_motion = content.config.reduce_motion;
    edition.operator_pin = content.config.operator_pin;
    edition.display = content.config.display;
    edition.plays_under_menu = edition.playlist->plays_under_menu;
    return edition;
}

}  // namespace kiosk::unattended
