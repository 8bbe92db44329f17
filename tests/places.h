// Where the tests find what they read and start. Only places.cpp is compiled with these paths, so
// that a compiler cache knows every other test again in another folder.
#pragma once

#include <string>

namespace kiosk {

/// A file or folder of the source tree, by its path from the root.
[[nodiscard]] std::string in_tree(const std::string& path);

/// A program that was built, or a file beside it, by its name.
[[nodiscard]] std::string in_build(const std::string& name);

}  // namespace kiosk
