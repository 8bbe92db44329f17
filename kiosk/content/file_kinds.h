// What a file's name promises. What it really is, only opening it tells (another room does).
#pragma once

#include <filesystem>

namespace kiosk::content {

enum class FileKind { picture, film, pdf, presentation, captions, other };

/// By the extension, in any case.
[[nodiscard]] FileKind kind_by_name(const std::filesystem::path& file);

}  // namespace kiosk::content
