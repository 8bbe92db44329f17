#include "unattended/today.h"

#include <utility>

#include "unattended/statistics.h"

namespace kiosk::unattended {

Today::Today(const std::filesystem::path& statistics, std::function<content::LocalTime()> clock)
    : clock_(std::move(clock)) {
    const Day day = day_of(clock_());
    if (!day) return;
    try {
        counts_ = read_statistics(statistics, *day, *day);
    } catch (const DatabaseTrouble&) {
        counts_.clear();  // whoever keeps the account tells of it
    }
}

void Today::take(const stage::Happening& happening) {
    const content::LocalTime now = clock_();
    std::erase_if(counts_, [day = day_of(now)](const auto& one) { return one.first.day != day; });
    count(counts_, happening, now);
}

show::OperatorNews::Day Today::figures() const {
    show::OperatorNews::Day figures;
    const Day day = day_of(clock_());
    for (const auto& [counted, number] : counts_) {
        if (counted.day != day) continue;
        const int more = static_cast<int>(number);
        if (counted.what == What::visits) figures.visits += more;
        if (counted.what == What::touches) figures.touches += more;
        if (counted.what == What::shown) figures.items += more;
    }
    return figures;
}

}  // namespace kiosk::unattended
