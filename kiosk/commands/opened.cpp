#include "commands/opened.h"

#include <cstdio>

#include "content/load.h"
#include "content/menu_load.h"
#include "unattended/places.h"

namespace kiosk::commands {

namespace {

std::variant<int, std::string> count_pages(stage::MediaBook& book,
                                           const std::filesystem::path& file) {
    const media::Probe& probe = book.probe_now(file);
    if (probe.kind == media::Probe::Kind::document) return probe.pages;
    if (probe.kind == media::Probe::Kind::unusable) return probe.error;
    return "is a " + probe.format;
}

void append(content::Diagnostics& all, const content::Diagnostics& more) {
    all.insert(all.end(), more.begin(), more.end());
}

/// None where the playlist has none, or cannot be shown itself.
content::LoadedMenu menu_of(const content::Loaded& loaded, const content::LoadOptions& options) {
    const auto file =
        loaded.playlist ? content::menu_file_of(*loaded.playlist) : std::filesystem::path();
    return file.empty() ? content::LoadedMenu{} : content::load_menu(file, options);
}

}  // namespace

Opened open(const Common& common, stage::MediaBook& book) {
    Opened opened;
    auto config = content::load_config(common.config_file ? *common.config_file
                                                          : unattended::configuration_file());
    auto theme = content::load_theme(config.config.theme_file);
    auto words = content::load_words(config.config.words_file);
    const auto pages = [&book](const std::filesystem::path& file) {
        return count_pages(book, file);
    };
    const content::LoadOptions options{common.content_folder, pages, config.config.language};
    auto loaded = content::load_playlist(common.playlist, options);
    content::LoadedMenu menu = menu_of(loaded, options);
    for (const auto* found :
         {&config.diagnostics, &theme.diagnostics, &words.diagnostics, &loaded.diagnostics}) {
        append(opened.diagnostics, *found);
    }
    content::add_new(opened.diagnostics, menu.diagnostics);
    opened.look = {theme.theme, std::move(words.words), config.config.help_line,
                   config.config.diagonal_mm};
    opened.config = std::move(config.config);
    opened.menu = std::move(menu.menu);
    if (loaded.playlist)
        opened.playlist = std::make_shared<const content::Playlist>(std::move(*loaded.playlist));
    return opened;
}

stage::Performance performance(const Opened& opened, const Showing& showing, stage::Tell tell) {
    stage::Performance performed;
    performed.playlist = opened.playlist;
    performed.look = opened.look;
    performed.seed = showing.seed;
    performed.language = showing.language;
    performed.at = showing.at;
    performed.volume = opened.config.volume;
    performed.levelling = opened.config.levelling;
    performed.quiet = opened.config.quiet;
    performed.reduce_motion = opened.config.reduce_motion;
    performed.menu = opened.menu;
    performed.plays_under_menu = opened.playlist->plays_under_menu;
    performed.tell = std::move(tell);
    return performed;
}

void complain(const content::Diagnostics& diagnostics) {
    for (const content::Diagnostic& diagnostic : diagnostics) {
        std::fprintf(stderr, "%s\n", content::to_string(diagnostic).c_str());
    }
}

}  // namespace kiosk::commands
