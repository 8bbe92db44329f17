// The help line of the standby card, against the languages that a show is in.
#pragma once

#include <filesystem>
#include <set>
#include <string>

#include "content/config.h"
#include "content/diagnostic.h"

namespace kiosk::content {

/// A warning for each of these languages that the <help-line> of a configuration, read from this
/// file, is not written in. Nothing where it has none.
[[nodiscard]] Diagnostics missing_in_help_line(const Config& config,
                                               const std::filesystem::path& file,
                                               const std::set<std::string>& languages);

}  // namespace kiosk::content
