// play: the show, on this machine's screen.
#include <cstdio>

#include "commands/opened.h"
#include "stage/live.h"
#include "stage/wall.h"
#include "unattended/account.h"
#include "unattended/journal.h"
#include "unattended/places.h"

namespace kiosk::commands {

int play(const Common& common, const PlayOptions& options) {
    media::Nursery nursery;  // first: it makes itself ready while the files are read
    stage::MediaBook book(nursery, unattended::probe_store());
    const Opened opened = open(common, book);
    complain(opened.diagnostics);
    if (!opened.playlist) return Exit::content_at_fault;
    stage::Performance performed = performance(opened, options, unattended::journal());
    performed.once = options.once;
    book.open(*opened.playlist);
    if (performed.levelling && !options.mute)
        book.level(*opened.playlist, stage::language_of(performed));
    unattended::Account account(unattended::state_folder(), performed.tell, {stage::wall_time});
    account.take(stage::Started{});
    performed.report = account.report();
    stage::LiveSettings settings;
    settings.full_screen = !options.window;
    if (options.window) {
        settings.width = options.window->width;
        settings.height = options.window->height;
    }
    settings.sound = !options.mute;
    settings.render = {options.render, unattended::render_store()};
    try {
        stage::show_live(performed, settings, nursery, book);
    } catch (const stage::NoStage& none) {
        std::fprintf(stderr, "awareness-kiosk: %s; start it on a machine with a display\n",
                     none.what());
        return Exit::machine_at_fault;
    }
    book.save();
    return Exit::fine;
}

}  // namespace kiosk::commands
