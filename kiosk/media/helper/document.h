// A PDF document: each page as large as the screen allows, on white paper. Poppler, which reads it,
// is in a part of the helper program that is loaded with the first document (late/): a show without
// documents starts without it.
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "media/helper/painter.h"

namespace kiosk::media::helper {

struct Document {
    int pages = 0;  ///< at least 1

    /// Size of a page in points (1/72 inch), rounded, as it is meant to be seen. Throws Unusable.
    std::function<Size(int page)> page_size;

    /// Writes BGRX rows and returns their size. Throws Unusable.
    std::function<Size(int page, Size screen, std::byte* to, std::ptrdiff_t stride)> paint;
};

/// Throws Unusable: damaged, locked with a password, without pages.
[[nodiscard]] Document open_document(int fd);

/// What the late part gives, under its name there: makes a document of a file's bytes. `complain`
/// takes what poppler says.
using MakeDocument = void(std::vector<char> bytes, void (*complain)(const char*), Document& made);
inline constexpr const char* make_document_name = "kiosk_make_document";
inline constexpr const char* documents_library = "awareness-kiosk-documents.so";

}  // namespace kiosk::media::helper
