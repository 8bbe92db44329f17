// The help line of the standby card, against the languages that a show is in.
#pragma once

#include <filesystem>
#include <set>
#include <string>

#include "content/diagnostic.h"

namespace kiosk::content {

/// A warning for each of these languages that the <help-line> of a configuration is not written in.
/// Nothing where it has none; what else is wrong there, load_config() says.
[[nodiscard]] Diagnostics missing_in_help_line(const std::filesystem::path& config,
                                               const std::set<std::string>& languages);

}  // namespace kiosk::content
