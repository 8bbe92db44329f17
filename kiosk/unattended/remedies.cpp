#include "unattended/remedies.h"

#include <algorithm>
#include <array>
#include <utility>

#include "unattended/limits.h"

namespace kiosk::unattended {

namespace {

struct Described {
    const char* name;
    std::vector<std::string> option;
};

/// By Remedy.
const std::array<Described, 5>& all() {
    static const std::array<Described, 5> remedies{{{"everything", {}},
                                                    {"drawn in memory", {"--render", "software"}},
                                                    {"without sound", {"--mute"}},
                                                    {"without the menu", {"--without-menu"}},
                                                    {"the standby card", {"--standby-only"}}}};
    return remedies;
}

Remedy shifted(Remedy remedy, int by) {
    const int last = static_cast<int>(Remedy::standby_only);
    return static_cast<Remedy>(std::clamp(static_cast<int>(remedy) + by, 0, last));
}

}  // namespace

std::vector<std::string> options_of(Remedy remedy) {
    std::vector<std::string> options;
    for (std::size_t i = 0; i <= static_cast<std::size_t>(remedy); ++i) {
        const auto& option = all().at(i).option;
        options.insert(options.end(), option.begin(), option.end());
    }
    return options;
}

const char* name_of(Remedy remedy) {
    return all().at(static_cast<std::size_t>(remedy)).name;
}

Restarts after_death(Restarts before, Death death, Time now) {
    Restarts after = std::move(before);
    if (death == Death::without_display) {
        ++after.without_display;
        after.changed = now;
        return after;
    }
    after.without_display = 0;
    std::erase_if(after.recent, [&](Time restart) { return now - restart >= restarts_window; });
    after.recent.push_back(now);
    if (death == Death::of_a_show)
        after.dark_since.reset();
    else if (!after.dark_since)
        after.dark_since = after.changed;
    after.changed = now;
    const bool is_too_much = after.recent.size() > most_restarts || death == Death::hung_at_start ||
                             (after.dark_since && now - *after.dark_since >= longest_dark);
    if (!is_too_much || after.remedy == Remedy::standby_only) return after;
    return {shifted(after.remedy, 1), {now}, now, {}, 0};
}

bool has_tried_all(const Restarts& restarts) {
    return restarts.without_display > 0 ||
           (restarts.remedy == Remedy::standby_only && restarts.dark_since);
}

std::chrono::milliseconds pause_before(const Restarts& restarts) {
    constexpr std::size_t at_once = 2;
    constexpr auto first_pause = 250ms;
    const std::size_t count =
        restarts.without_display > 0 ? at_once + restarts.without_display : restarts.recent.size();
    if (count <= at_once) return 0ms;
    constexpr std::size_t most_doublings = 10;
    const auto pause = first_pause * (1U << std::min(count - at_once - 1, most_doublings));
    return std::min<std::chrono::milliseconds>(pause, longest_pause);
}

bool may_wear_off(const Restarts& restarts, const Vitals& vitals) {
    if (restarts.remedy == Remedy::none || vitals.verdict != Verdict::healthy) return false;
    const bool is_software = restarts.remedy == Remedy::software_rendering;
    const Time lasts = is_software ? Time(software_lasts) : Time(remedy_lasts);
    return vitals.looked - restarts.changed >= lasts && !vitals.pulse.beat.attended;
}

Restarts worn_off(const Restarts& before, Time now) {
    return {shifted(before.remedy, -1), {}, now, {}, 0};
}

}  // namespace kiosk::unattended
