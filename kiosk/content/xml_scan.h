// Walks the text of an XML file once: is it well-formed, and where does each element and attribute
// stand? Also writes it out plainly for tinyxml2, which has no columns and lets through or trips
// over much of what is legal: without comments, processing instructions, DOCTYPE and CDATA marks,
// and with lone "&" and the like made good.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/complaints.h"

namespace kiosk::content {

/// Where an element's "<" and the first letter of each of its attributes stand.
struct ElementMark {
    Spot spot;
    std::vector<Spot> attributes;
};

struct XmlScan {
    /// The root element alone; only whole when `complete`.
    std::string plain;
    std::vector<ElementMark> marks;  ///< in document order
    /// False: the tags do not nest, or reading stopped early; nothing can be made of the text.
    bool complete = false;
};

/// `text` is UTF-8. Mistakes that leave the tags in order ("&" alone, an attribute given twice) are
/// complained of and made good, so that further ones are found; the text counts as well-formed only
/// if there was no complaint.
[[nodiscard]] XmlScan scan_xml(std::string_view text, Complaints& complaints);

}  // namespace kiosk::content
