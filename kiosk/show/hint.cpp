#include "show/hint.h"

#include "show/ease.h"
#include "show/limits.h"

namespace kiosk::show {
namespace {

double plate_on(const Page& page) {
    return std::holds_alternative<PicturePage>(page) ? 1 : 0;
}

/// Captions that were made to stand anywhere are never hidden. Else in the middle of each period,
/// so that a film begins and is cut with the hint at its full strength. What stands still is always
/// at its time 0.
double strength_on(const Page& page) {
    const auto* picture = std::get_if<PicturePage>(&page);
    if (picture == nullptr) return 1;
    if (picture->has_placed_captions) return 0;
    const Duration at = picture->media_time % Duration{breath_period};
    constexpr Duration middle = Duration{breath_period} / 2;
    constexpr Duration half = Duration{breath} / 2;
    const double out = eased(middle - half, half, at) - eased(middle, half, at);
    return 1 - (1 - least_hint) * out;
}

}  // namespace

std::optional<HintView> hint_over(const Scene& scene, const std::string& language) {
    HintView hint{language, plate_on(scene.page), strength_on(scene.page)};
    if (scene.incoming) {
        hint.on_plate += scene.mix * (plate_on(*scene.incoming) - hint.on_plate);
        hint.strength += scene.mix * (strength_on(*scene.incoming) - hint.strength);
    }
    return hint.strength > 0 ? std::optional(hint) : std::nullopt;
}

std::optional<HintView> way_out_of(const Scene& film, const std::string& language) {
    const auto* picture = std::get_if<PicturePage>(&film.page);
    if (picture == nullptr || picture->has_placed_captions) return std::nullopt;
    return HintView{language, 1, 1, true};
}

}  // namespace kiosk::show
