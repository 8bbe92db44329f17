#include "stage/levelling.h"

#include <algorithm>
#include <chrono>
#include <cmath>

#include "stage/limits.h"

namespace kiosk::stage {

double amplitude(double decibels) {
    constexpr double per_decade = 20;
    return std::pow(10.0, decibels / per_decade);
}

double levelling_gain(const media::Loudness& loudness, double target) {
    if (!loudness.integrated) return 0;
    const double wished = std::min(target - *loudness.integrated, most_levelling_gain);
    if (loudness.true_peak <= 0) return wished;
    constexpr double per_decade = 20;
    return std::min(wished, true_peak_ceiling - per_decade * std::log10(loudness.true_peak));
}

double volume_at(double usual, const std::vector<content::QuietHours>& quiet,
                 const std::optional<content::LocalTime>& wall) {
    if (!wall || !wall->trusted) return usual;
    const auto open = std::find_if(
        quiet.begin(), quiet.end(),
        [&](const content::QuietHours& hours) { return content::is_open(hours.when, *wall); });
    return open == quiet.end() ? usual : open->volume;
}

void Glide::aim(double target, show::Time t) {
    if (target == to_) return;
    from_ = at(t);
    to_ = target;
    since_ = t;
}

double Glide::at(show::Time t) const {
    const double seconds = std::chrono::duration<double>(t - since_).count();
    const double most = per_second_ * std::max(seconds, 0.0);
    return from_ + std::clamp(to_ - from_, -most, most);
}

}  // namespace kiosk::stage
