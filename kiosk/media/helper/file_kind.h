// What a file is by its first bytes, in people's words. For what libav does not know, and for what
// goes past it.
#pragma once

#include <string>

#include "media/helper/av.h"

namespace kiosk::media::helper {

struct FileKind {
    std::string words;         ///< "text file", "ZIP archive"; "file of unknown kind"
    std::string with_article;  ///< "a text file"
    bool is_media = false;     ///< film, picture or document by its first bytes, however damaged
    bool is_pdf = false;
    bool is_animated_webp = false;
};

[[nodiscard]] FileKind kind_of_file(int fd);

/// "MPEG program stream", "PNG picture": of a file that libav has opened.
[[nodiscard]] std::string format_words(const AVFormatContext& format);

}  // namespace kiosk::media::helper
