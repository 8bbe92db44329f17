// The inside of one start tag: its attributes and their quotes. Knows nothing of how tags nest.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/xml_cursor.h"

namespace kiosk::content {

struct TagInside {
    std::string plain;  ///< the attributes as tinyxml2 reads them, each behind a space
    std::vector<Spot> attributes;
};

/// Reads from behind the name `element` up to the ">" or "/>" of its tag, which began at `begin`.
[[nodiscard]] TagInside read_tag_inside(XmlCursor& cursor, std::string_view element, Spot begin);

}  // namespace kiosk::content
