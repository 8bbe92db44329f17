#include "content/file_kinds.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace kiosk::content {
namespace {

struct Extension {
    std::string_view name;
    FileKind kind;
};

constexpr std::array kExtensions = {
    Extension{".png", FileKind::picture},      Extension{".jpg", FileKind::picture},
    Extension{".jpeg", FileKind::picture},     Extension{".webp", FileKind::picture},
    Extension{".gif", FileKind::picture},      Extension{".bmp", FileKind::picture},
    Extension{".tif", FileKind::picture},      Extension{".tiff", FileKind::picture},
    Extension{".mp4", FileKind::film},         Extension{".m4v", FileKind::film},
    Extension{".mov", FileKind::film},         Extension{".mkv", FileKind::film},
    Extension{".webm", FileKind::film},        Extension{".vob", FileKind::film},
    Extension{".mpg", FileKind::film},         Extension{".mpeg", FileKind::film},
    Extension{".m2v", FileKind::film},         Extension{".ts", FileKind::film},
    Extension{".mts", FileKind::film},         Extension{".m2ts", FileKind::film},
    Extension{".avi", FileKind::film},         Extension{".wmv", FileKind::film},
    Extension{".pdf", FileKind::pdf},          Extension{".pptx", FileKind::presentation},
    Extension{".ppt", FileKind::presentation}, Extension{".odp", FileKind::presentation},
    Extension{".key", FileKind::presentation}, Extension{".srt", FileKind::captions},
    Extension{".vtt", FileKind::captions},     Extension{".ass", FileKind::captions},
    Extension{".ssa", FileKind::captions},     Extension{".heic", FileKind::phone_photo},
    Extension{".heif", FileKind::phone_photo},
};

}  // namespace

FileKind kind_by_name(const std::filesystem::path& file) {
    std::string extension = file.extension().string();
    std::transform(extension.begin(), extension.end(), extension.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    const auto* found = std::find_if(kExtensions.begin(), kExtensions.end(),
                                     [&](const Extension& one) { return one.name == extension; });
    return found == kExtensions.end() ? FileKind::other : found->kind;
}

}  // namespace kiosk::content
