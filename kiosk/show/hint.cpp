#include "show/hint.h"

#include "show/ease.h"
#include "show/limits.h"

namespace kiosk::show {
namespace {

double plate_on(const Page& page) {
    return std::holds_alternative<PicturePage>(page) ? 1 : 0;
}

/// In the middle of each period, so that a film begins and is cut with the hint at its full
/// strength. What stands still is always at its time 0.
double strength_on(const Page& page) {
    const auto* picture = std::get_if<PicturePage>(&page);
    if (picture == nullptr) return 1;
    const Duration at = picture->media_time % Duration{breath_period};
    constexpr Duration middle = Duration{breath_period} / 2;
    constexpr Duration half = Duration{breath} / 2;
    const double out = eased(middle - half, half, at) - eased(middle, half, at);
    return 1 - (1 - least_hint) * out;
}

}  // namespace

HintView hint_over(const Scene& scene, const std::string& language) {
    HintView hint{language, plate_on(scene.page), strength_on(scene.page)};
    if (scene.incoming) {
        hint.on_plate += scene.mix * (plate_on(*scene.incoming) - hint.on_plate);
        hint.strength += scene.mix * (strength_on(*scene.incoming) - hint.strength);
    }
    return hint;
}

}  // namespace kiosk::show
