// record: what the screen would show, as a film.
#include <cstdio>
#include <utility>

#include "commands/film_faults.h"
#include "commands/opened.h"
#include "stage/recording.h"
#include "unattended/places.h"

namespace kiosk::commands {

int record(const Common& common, const RecordOptions& options) {
    if (const auto fault = fault_of_film(options, common.playlist)) {
        std::fprintf(stderr, "awareness-kiosk: %s\n", fault->c_str());
        return Exit::command_line_at_fault;
    }
    media::Nursery nursery;
    stage::MediaBook book(nursery, unattended::probe_store());
    const Opened opened = open(common, book);
    complain(opened.diagnostics);
    if (!opened.playlist) return Exit::content_at_fault;
    bool faults = content::has_errors(opened.diagnostics);
    const auto tell = [&faults](const stage::Note& note) {
        using Weight = stage::Note::Weight;
        if (note.weight != Weight::warning && note.weight != Weight::finding) return;
        faults = true;
        std::fprintf(stderr, "awareness-kiosk: %s\n", note.text.c_str());
    };
    stage::Deeds deeds = options.deeds;
    stage::sort_by_time(deeds);
    const stage::RecordingSettings settings{
        {options.film, options.size.width, options.size.height, options.fps.num, options.fps.den},
        options.duration,
        options.wall_clock,
        std::move(deeds),
    };
    const auto failure = stage::record(performance(opened, options, tell), settings, nursery, book);
    if (failure) {
        const bool is_empty = *failure == stage::nothing_to_record;
        std::fprintf(stderr, "awareness-kiosk: %s was not recorded: %s\n", options.film.c_str(),
                     failure->c_str());
        return is_empty ? Exit::content_at_fault : Exit::machine_at_fault;
    }
    return faults ? Exit::content_at_fault : Exit::fine;
}

}  // namespace kiosk::commands
