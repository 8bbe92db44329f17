// Reads the command line and does what it says.
#pragma once

namespace kiosk::commands {

/// The exit code of the verb, or of a command line that says nothing that can be done.
[[nodiscard]] int run(int argc, char** argv, const char* version);

}  // namespace kiosk::commands
