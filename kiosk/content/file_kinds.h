// What a file's name promises. What it really is, only opening it tells (another room does).
#pragma once

#include <filesystem>
#include <string_view>

namespace kiosk::content {

enum class FileKind { picture, phone_photo, film, pdf, presentation, captions, other };

/// What to do about a phone_photo.
inline constexpr std::string_view kExportPhoto =
    "iPhones save photos as HEIC, which is not shown: export them as JPEG";

/// By the extension, in any case.
[[nodiscard]] FileKind kind_by_name(const std::filesystem::path& file);

}  // namespace kiosk::content
