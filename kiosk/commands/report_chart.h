// The report as a chart: what of a summary stands on the sheet. Pure.
#pragma once

#include "commands/summary.h"
#include "draw/chart.h"

namespace kiosk::commands {

[[nodiscard]] draw::Chart chart_of(const Summary& summary);

}  // namespace kiosk::commands
