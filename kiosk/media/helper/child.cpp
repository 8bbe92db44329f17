#include "media/helper/child.h"

#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <exception>
#include <new>
#include <string>
#include <utility>

#include "media/helper/clip.h"
#include "media/helper/input.h"
#include "media/helper/log_tail.h"
#include "media/helper/loudness_meter.h"
#include "media/helper/player_line.h"
#include "media/helper/prober.h"
#include "media/helper/still.h"
#include "media/loudness_text.h"
#include "media/probe_text.h"

namespace kiosk::media::helper {
namespace {

/// What one item may use: 1 GB holds a 40-megapixel picture twice over. Not the address space,
/// which threads reserve without using it.
constexpr rlim_t most_memory = 1 << 30;
/// A single block: the planes of the greatest picture.
constexpr std::size_t most_in_one_block = 640 << 20;
/// A picture or a walk over the packets of a long film.
constexpr rlim_t most_cpu_seconds = 60;
/// The sound of a film of three hours takes three minutes on a slow laptop.
constexpr rlim_t most_cpu_seconds_to_measure = 600;
constexpr int measuring_niceness = 10;

/// Nobody waits for a measurement: decoders and the player go first, also to a slow stick.
void be_polite() {
    // From <linux/ioprio.h>, which C++ cannot read.
    constexpr int who_process = 1, class_idle = 3, class_shift = 13;
    ::setpriority(PRIO_PROCESS, 0, measuring_niceness);
    ::syscall(SYS_ioprio_set, who_process, 0, class_idle << class_shift);
}

/// A clip may take hours: it is watched by its frames.
rlim_t cpu_seconds_for(wire::Order::Kind kind) {
    if (kind == wire::Order::Kind::clip) return RLIM_INFINITY;
    return kind == wire::Order::Kind::measure ? most_cpu_seconds_to_measure : most_cpu_seconds;
}

void limit(__rlimit_resource resource, rlim_t most) {
    const rlimit limits{most, most};
    ::setrlimit(resource, &limits);  // a child without limits is still better than none
}

void set_limits(const wire::Order& order) {
    limit(RLIMIT_CORE, 0);
#ifndef __SANITIZE_ADDRESS__
    limit(RLIMIT_DATA, most_memory);
#endif
    av_max_alloc(most_in_one_block);
    // One second more until the kill that cannot be caught, so that SIGXCPU says why. A picture
    // that turns out to move takes the limit off.
    const rlim_t seconds = cpu_seconds_for(order.kind);
    const bool may_move = order.kind == wire::Order::Kind::still;
    const rlimit cpu{seconds, may_move ? RLIM_INFINITY : seconds + 1};
    if (seconds != RLIM_INFINITY) ::setrlimit(RLIMIT_CPU, &cpu);
    if (order.kind == wire::Order::Kind::measure) be_polite();
}

void obey(const wire::Order& order, const Belongings& belongings, PlayerLine& line) {
    const Source source{belongings.file.get(), order.extension.data(), order.language.data(),
                        order.caption_language.data(), order.captions_by_name != 0};
    switch (order.kind) {
        case wire::Order::Kind::clip:
            return play_clip(source, order, {belongings.captions.get(), belongings.fonts}, line);
        case wire::Order::Kind::still:
            return show_still(source, order, line);
        case wire::Order::Kind::probe:
            return line.tell_answer(join_fields(to_fields(probe_file(source))));
        case wire::Order::Kind::measure:
            return line.tell_answer(join_fields(to_fields(measure_loudness(source))));
        case wire::Order::Kind::kill:
            return;  // the nursery's own business
    }
}

std::string with_complaints(const std::string& why) {
    const std::string more = complaints();
    return more.empty() ? why : why + " (" + more + ")";
}

}  // namespace

int run_child(const wire::Order& order, Belongings belongings) {
    set_limits(order);
    try {
        PlayerLine line(std::move(belongings.socket), std::move(belongings.memory), order);
        keep_complaints(line.memory().head());
        try {
            obey(order, belongings, line);
        } catch (const Unusable& problem) {
            line.tell_failed(with_complaints(problem.what()));
        } catch (const std::bad_alloc&) {
            line.tell_failed("is too large: its decoder may use 1 GB of memory");
        }
        silence_complaints();
    } catch (const PlayerGone&) {
        return 0;
    } catch (const std::exception& problem) {
        complain(problem.what());
        return 1;
    }
    return 0;
}

}  // namespace kiosk::media::helper
