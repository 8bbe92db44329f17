#include "unattended/vitals.h"

#include "unattended/limits.h"

namespace kiosk::unattended {

namespace {

Verdict judge(const Vitals& vitals, Time now) {
    if (vitals.pulse.beat.pictures == 0)
        return now - vitals.started < started_within ? Verdict::starting : Verdict::hung;
    if (now - vitals.turned >= hung_after) return Verdict::hung;
    return now - vitals.moved >= frozen_after ? Verdict::frozen : Verdict::healthy;
}

}  // namespace

Vitals look(const Vitals& before, const Pulse& pulse, Time now) {
    Vitals after = before;
    const Time since = now - before.looked;
    if (since > longest_away) {
        after.started += since;
        after.turned += since;
        after.moved += since;
    }
    after.looked = now;
    if (pulse.turns != before.pulse.turns) after.turned = now;
    const bool changed = pulse.beat.pictures != before.pulse.beat.pictures;
    if (changed || !pulse.beat.moves) after.moved = now;
    after.pulse = pulse;
    after.verdict = judge(after, now);
    return after;
}

}  // namespace kiosk::unattended
