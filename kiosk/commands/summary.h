// The counts of some days summed up for people: by day, and by what they are of. Pure.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "unattended/counts.h"

namespace kiosk::commands {

/// The sums of one day, or of all.
struct Sums {
    std::map<unattended::What, std::int64_t> of;
    std::int64_t different = 0;  ///< items shown, each counted once

    [[nodiscard]] std::int64_t operator[](unattended::What what) const {
        const auto found = of.find(what);
        return found == of.end() ? 0 : found->second;
    }
};

/// What was counted most comes first.
struct Ranked {
    std::string name;
    std::int64_t count = 0;
    std::map<std::string, std::int64_t> details;  ///< how often in which language, for which reason
};

struct Summary {
    std::map<unattended::Day, Sums> days;
    Sums all;
    /// The keys of that kind. Sums of which no keys are known any more are not among them.
    [[nodiscard]] std::vector<Ranked> ranked(unattended::What what) const;

    unattended::Counts counts;
};

[[nodiscard]] Summary summary_of(const unattended::Counts& counts);

/// Days, or weeks or months where there would be more than `most` of them.
struct Stretch {
    std::string name;  ///< "Sat 5 Dec", "from 30 Nov", "Dec 2026"
    std::int64_t visits = 0, touches = 0;
};
[[nodiscard]] std::vector<Stretch> stretches_of(const Summary& summary, std::size_t most);

/// "Sat 2026-12-05"; of no day "no date".
[[nodiscard]] std::string name_of(const unattended::Day& day);

}  // namespace kiosk::commands
