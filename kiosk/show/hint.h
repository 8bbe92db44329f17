// The invitation that rests on the loop, and the way out of a film on request in its place: how
// they stand on what is shown. Follows from the scene alone, so that a scene that does not change
// never changes by its hint.
#pragma once

#include <optional>
#include <string>

#include "show/scene.h"

namespace kiosk::show {

/// The hint on a scene of the loop; none where captions may stand in its place. On its plate over
/// pictures and film; over film, in the film's own time, it breathes; through a fade it goes over
/// with it.
[[nodiscard]] std::optional<HintView> hint_over(const Scene& scene, const std::string& language);

/// How to end the film on request, for whoever has asked for it. At rest: it is told, not offered.
/// None where captions may stand in its place.
[[nodiscard]] std::optional<HintView> way_out_of(const Scene& film, const std::string& language);

}  // namespace kiosk::show
