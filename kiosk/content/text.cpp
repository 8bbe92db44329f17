#include "content/text.h"

namespace kiosk::content {

std::string plain(const RichText& text) {
    std::string joined;
    for (const Run& run : text) joined += run.text;
    return joined;
}

}  // namespace kiosk::content
