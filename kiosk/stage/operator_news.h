// What the operator's page tells of the loop: what is on and follows, with its times on the wall,
// and what is left out and why. Time is an argument.
#pragma once

#include <map>
#include <memory>
#include <string>

#include "show/operator_view.h"
#include "show/state.h"
#include "stage/performance.h"

namespace kiosk::stage {

/// Why items are left out, by their keys.
using Reasons = std::map<std::string, std::string>;

/// The same performance, whose happenings are listened to as well: why items are left out.
[[nodiscard]] Performance listened_to(Performance performance, std::shared_ptr<Reasons> reasons);

/// "10:42:05", of the time since midnight; any number of days more or less does not matter.
[[nodiscard]] std::string time_of_day(show::Duration since_midnight);

/// When it was looked at, by the wall, and what was found.
[[nodiscard]] show::OperatorNews::Edit edit_of(const EditReport& report);

/// `midnight` is the time since midnight at which the loop's own time was 0.
[[nodiscard]] show::OperatorNews news_of(const show::World& world, const show::State& state,
                                         show::Duration midnight, const Reasons& reasons);

}  // namespace kiosk::stage
