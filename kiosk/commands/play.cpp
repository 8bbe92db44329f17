// play: the show, on this machine's screen.
#include <sys/prctl.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <optional>
#include <utility>

#include "commands/opened.h"
#include "stage/all_media.h"
#include "stage/live.h"
#include "stage/wall.h"
#include "unattended/account.h"
#include "unattended/edits.h"
#include "unattended/journal.h"
#include "unattended/operator_store.h"
#include "unattended/places.h"
#include "unattended/pulse.h"
#include "unattended/today.h"

namespace kiosk::commands {

namespace fs = std::filesystem;

namespace {

stage::LiveSettings live_settings(const PlayOptions& options) {
    stage::LiveSettings settings;
    settings.full_screen = !options.window;
    if (options.window) {
        settings.width = options.window->width;
        settings.height = options.window->height;
    }
    settings.sound = !options.mute;
    settings.stays = options.supervised;
    settings.render = {options.render, unattended::render_store()};
    return settings;
}

/// This process goes with its supervisor, whatever ends that. The signal comes when the thread that
/// started this process does, and a supervisor starts players in its only one that lasts.
void go_with(pid_t supervisor) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != supervisor) ::raise(SIGKILL);
}

/// What is on, and that the loop turns, goes into the pulse.
void take_pulse(const unattended::SharedPulse& pulse, stage::Performance& performed) {
    performed.beat = [&pulse](const stage::Beat& beat) { pulse.beat(beat); };
    performed.making_ready = [&pulse](const content::Item* item) {
        if (item == nullptr) return pulse.is_made_ready();
        pulse.make_ready({item->key, 0, absolute(stage::source_file(*item))});
    };
    performed.report = [&pulse, others = performed.report](const stage::Happening& happened) {
        others(happened);
        if (std::holds_alternative<stage::StandbyShown>(happened)) pulse.show(std::nullopt);
        if (const auto* shown = std::get_if<stage::ItemShown>(&happened))
            pulse.show(unattended::Shown{shown->key, shown->turn.k, absolute(shown->file)});
    };
}

/// A supervised show begins whatever the content is like; its last good copy is kept here. Empty
/// where no state is kept.
fs::path copy_of_content(const PlayOptions& options) {
    const fs::path folder = unattended::state_folder();
    return folder.empty() || !options.supervised ? fs::path() : folder / "last-good";
}

/// Edits bring back no menu that is left out as a remedy.
void take_edits(const unattended::Edits& edits, bool without_menu, stage::Performance& performed) {
    performed.last_edit = edits.last_edit();
    performed.editions = edits.editions();
    if (!without_menu) return;
    performed.editions = [editions = edits.editions()] {
        auto edition = editions();
        if (!edition) return edition;
        auto other = std::make_shared<stage::Edition>(*edition);
        other->menu.reset();
        return std::shared_ptr<const stage::Edition>(std::move(other));
    };
}

/// The journal is the only place that can say so: nothing on the screen shows that a day is
/// unknown.
void tell_of_clock(const stage::Tell& tell) {
    if (stage::wall_time().trusted) return;
    tell({stage::Note::Weight::warning,
          "this machine's clock was never set: what \"when\" limits to days is shown on every day; "
          "set it with: timedatectl set-time \"YYYY-MM-DD HH:MM\""});
}

}  // namespace

int play(const Common& common, const PlayOptions& options) {
    std::optional<unattended::SharedPulse> pulse;
    if (options.supervised) {
        pulse.emplace(media::Descriptor(unattended::SharedPulse::descriptor_in_player));
        go_with(pulse->supervisor());
    }
    media::Nursery nursery;  // first: it makes itself ready while the files are read
    stage::MediaBook book(nursery, unattended::probe_store());
    const stage::Tell tell = unattended::journal({.with_time = !options.supervised});
    const fs::path copy = copy_of_content(options);
    const Opened opened = unattended::content_or_last_good(common, page_count(book), copy, tell);
    const std::uint64_t findings = number_of(opened.diagnostics);
    if (findings != options.told) complain(opened.diagnostics);
    if (pulse) pulse->has_told(findings);
    if (!opened.playlist && !options.supervised) return Exit::content_at_fault;
    stage::Performance performed = performance(opened, options, tell);
    performed.once = options.once;
    performed.entry = options.entry;
    performed.leave_out = options.leave_out;
    performed.standby_only = options.standby_only;
    const bool without_menu = options.without_menu || options.standby_only;
    if (without_menu) performed.menu.reset();
    const unattended::Edits edits(common, opened, copy, tell);
    take_edits(edits, without_menu, performed);
    unattended::Account account(unattended::state_folder(), performed.tell, {stage::wall_time});
    account.take(stage::Started{options.again});
    if (!options.again) tell_of_clock(performed.tell);
    unattended::Today today(unattended::statistics_in(unattended::state_folder()),
                            stage::wall_time);
    performed.report = [&account, &today](const stage::Happening& happened) {
        account.take(happened);
        today.take(happened);
    };
    performed.operators = unattended::operator_links(performed.tell);
    performed.operators.reload = edits.reload();
    performed.operators.today = [&today] { return today.figures(); };
    if (pulse) take_pulse(*pulse, performed);
    stage::take_up(book, performed, !options.mute);
    try {
        const auto ending = stage::show_live(performed, live_settings(options), nursery, book);
        book.save();
        if (ending == stage::Ending::lost) throw stage::NoDisplay("the display is gone");
        const bool was_stopped = options.supervised && ending == stage::Ending::stopped;
        return was_stopped ? Exit::stopped : Exit::fine;
    } catch (const stage::NoStage& none) {
        std::fprintf(stderr, "awareness-kiosk: %s; start it on a machine with a display\n",
                     none.what());
        const bool has_display = dynamic_cast<const stage::NoDisplay*>(&none) == nullptr;
        return has_display || !options.supervised ? Exit::machine_at_fault : Exit::no_display;
    }
}

}  // namespace kiosk::commands
