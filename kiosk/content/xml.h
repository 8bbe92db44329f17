// An XML file as a tree of plain values, each with its place. The only header of the room through
// which XML comes in.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/complaints.h"
#include "content/reading.h"

namespace kiosk::content {

struct Attribute {
    std::string name;
    std::string value;  ///< entities replaced
    Spot spot;          ///< of the name's first letter
};

/// An element, or a stretch of text between elements (then without a name).
struct Element {
    std::string name;
    std::string text;  ///< of a stretch of text; entities replaced
    Spot spot;         ///< of the "<"; a stretch of text has that of the element around it
    std::vector<Attribute> attributes;
    std::vector<Element> children;  ///< elements and text in the order of the file

    [[nodiscard]] bool is_text() const { return name.empty(); }
    [[nodiscard]] const Attribute* find(std::string_view attribute) const;
};

struct Document {
    Element root;
    /// False: complained of; the tree is good for finding further mistakes and for nothing else.
    bool well_formed = true;
};

/// Nothing: complained, and there is no tree to look at. `reading` may be null.
[[nodiscard]] std::optional<Document> read_xml(const std::filesystem::path& file,
                                               Complaints& complaints, Reading* reading = nullptr);

/// As read_xml, from the bytes of a file.
[[nodiscard]] std::optional<Document> parse_xml(std::string_view bytes, Complaints& complaints);

}  // namespace kiosk::content
