// check: what is wrong, where, and what to write instead; opens every medium and sums the loop's
// length.
#include <algorithm>
#include <cstdio>
#include <set>

#include "commands/date_findings.h"
#include "commands/language_findings.h"
#include "commands/loudness_findings.h"
#include "commands/media_findings.h"
#include "commands/opened.h"
#include "commands/type_findings.h"
#include "content/help_line.h"
#include "content/values.h"
#include "stage/all_media.h"
#include "stage/wall.h"
#include "unattended/places.h"

namespace kiosk::commands {

using content::Diagnostic;
using content::Diagnostics;

namespace {

std::string counted(std::ptrdiff_t count, const char* thing) {
    return std::to_string(count) + " " + thing + (count == 1 ? "" : "s");
}

void print_loop(const content::Playlist& playlist, const stage::MediaBook& book) {
    const auto bad = stage::known_bad(playlist, book);
    const auto lengths = [&book](const content::Clip& clip) { return book.length(clip); };
    const auto may_show = [&bad](std::size_t item) { return !bad.contains(item); };
    constexpr std::uint64_t any_seed =
        1;  // every order of a shuffle has the same items, fades differ by little
    const content::Duration length = show::loop_length(playlist, any_seed, lengths, may_show);
    std::printf(
        "%s: %s, the loop lasts %s\n", playlist.file.c_str(),
        counted(static_cast<std::ptrdiff_t>(playlist.items.size() - bad.size()), "item").c_str(),
        content::to_words(length).c_str());
}

}  // namespace

int check(const Common& common) {
    media::Nursery nursery;
    stage::MediaBook book(nursery, unattended::probe_store());
    const content::LocalTime now = stage::wall_time();
    // A clock that was never set knows no day.
    const auto today = now.trusted ? std::optional(now.date) : std::nullopt;
    Opened opened = open(common, book, today);
    const std::filesystem::path config_file = unattended::configuration_file(common.config_file);
    Diagnostics& all = opened.diagnostics;
    if (opened.playlist) {
        const content::Playlist of_menu = stage::media_of(opened.menu.get());
        const std::set<std::string> shown = languages_shown(*opened.playlist, opened.menu.get());
        book.probe_all(*opened.playlist);
        book.probe_all(of_menu);
        for (const Diagnostics& found :
             {today ? date_findings(*opened.playlist, *today) : Diagnostics(),
              media_findings(*opened.playlist, book), media_findings(of_menu, book),
              type_findings(*opened.playlist, opened.menu.get()),
              language_findings(*opened.playlist, opened.menu.get()),
              word_findings(opened.look.words, opened.config.words_file, shown),
              content::missing_in_help_line(opened.config, config_file, shown)}) {
            all.insert(all.end(), found.begin(), found.end());
        }
        if (const auto target = opened.config.levelling) {
            book.level(*opened.playlist,
                       opened.playlist->languages
                           .front());  // takes up what is remembered, and begins nothing
            const Diagnostics found = loudness_findings(*opened.playlist, book, *target);
            all.insert(all.end(), found.begin(), found.end());
        }
        content::sort_by_place(all, common.playlist);
    }
    for (const Diagnostic& diagnostic : all)
        std::printf("%s\n", content::to_string(diagnostic).c_str());
    if (opened.playlist) print_loop(*opened.playlist, book);
    if (opened.config.operator_pin.empty())
        std::printf(
            "the operator's page cannot be opened: %s has no operator-pin; \"awareness-kiosk "
            "pin\" makes one\n",
            config_file.c_str());
    const auto errors = std::count_if(all.begin(), all.end(), [](const Diagnostic& diagnostic) {
        return diagnostic.severity == content::Severity::error;
    });
    if (!all.empty()) {
        std::printf("%s, %s\n", counted(errors, "error").c_str(),
                    counted(static_cast<std::ptrdiff_t>(all.size()) - errors, "warning").c_str());
    }
    return errors > 0 || !opened.playlist ? Exit::content_at_fault : Exit::fine;
}

}  // namespace kiosk::commands
