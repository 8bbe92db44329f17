#include "content/xml.h"

#include <tinyxml2.h>

#include <algorithm>
#include <iterator>

#include "content/text_file.h"
#include "content/xml_scan.h"

namespace kiosk::content {
namespace {

/// Turns tinyxml2's tree into ours, taking the places from the scan in document order.
class Grower {
  public:
    explicit Grower(const std::vector<ElementMark>& marks) : mark_(marks.begin()) {}

    Element grow(const tinyxml2::XMLElement& from) {
        const ElementMark& mark = *mark_++;
        Element element{from.Name(), {}, mark.spot, {}, {}};
        auto spot = mark.attributes.begin();
        for (const auto* attribute = from.FirstAttribute(); attribute != nullptr;
             attribute = attribute->Next()) {
            element.attributes.push_back({attribute->Name(), attribute->Value(), *spot++});
        }
        for (const auto* child = from.FirstChild(); child != nullptr;
             child = child->NextSibling()) {
            if (const auto* inner = child->ToElement())
                element.children.push_back(grow(*inner));
            else if (const auto* text = child->ToText())
                add_text(element, text->Value());
        }
        return element;
    }

  private:
    static void add_text(Element& element, const char* text) {
        if (element.children.empty() || !element.children.back().is_text()) {
            element.children.push_back({{}, {}, element.spot, {}, {}});
        }
        element.children.back().text += text;
    }

    std::vector<ElementMark>::const_iterator mark_;
};

/// The encoding that the XML declaration names, if it is another than UTF-8 and its subset ASCII.
bool names_other_encoding(std::string_view bytes, Complaints& complaints) {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    if (!bytes.starts_with("<?xml")) return false;
    const std::string_view declaration = bytes.substr(0, bytes.find("?>"));
    const std::size_t word = declaration.find("encoding");
    const std::size_t open = declaration.find_first_of("\"'", word);
    if (word == std::string_view::npos || open == std::string_view::npos) return false;
    std::string name(
        declaration.substr(open + 1, declaration.find_first_of("\"'", open + 1) - open - 1));
    std::string upper;
    std::transform(name.begin(), name.end(), std::back_inserter(upper),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
    if (upper == "UTF-8" || upper == "UTF8" || upper == "US-ASCII" || upper == "ASCII")
        return false;
    complaints.error(SpotFinder(bytes).at(word), "the file says that it is written in " + name,
                     "save it as UTF-8 and write encoding=\"UTF-8\" here");
    return true;
}

}  // namespace

const Attribute* Element::find(std::string_view attribute) const {
    const auto found = std::find_if(attributes.begin(), attributes.end(),
                                    [&](const Attribute& one) { return one.name == attribute; });
    return found == attributes.end() ? nullptr : &*found;
}

std::optional<Document> parse_xml(std::string_view bytes, Complaints& complaints) {
    const std::size_t errors_before = complaints.errors();
    if (names_other_encoding(bytes, complaints)) return std::nullopt;
    const std::optional<std::string_view> text = text_of(bytes, complaints);
    if (!text) return std::nullopt;
    const XmlScan scan = scan_xml(*text, complaints);
    if (!scan.complete) return std::nullopt;
    tinyxml2::XMLDocument parsed;
    if (parsed.Parse(scan.plain.data(), scan.plain.size()) != tinyxml2::XML_SUCCESS) {
        complaints.error({1, 1}, std::string("this is not XML (") + parsed.ErrorName() + ")",
                         "compare it with a file that works");
        return std::nullopt;
    }
    return Document{Grower(scan.marks).grow(*parsed.RootElement()),
                    complaints.errors() == errors_before};
}

std::optional<Document> read_xml(const std::filesystem::path& file, Complaints& complaints,
                                 Reading* reading) {
    const std::optional<std::string> bytes = read_bytes(file, complaints, reading);
    auto document = bytes ? parse_xml(*bytes, complaints) : std::nullopt;
    if (reading != nullptr && (!document || !document->well_formed))
        reading->broken.insert(std::filesystem::absolute(file).lexically_normal());
    return document;
}

}  // namespace kiosk::content
