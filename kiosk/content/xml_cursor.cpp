#include "content/xml_cursor.h"

#include <algorithm>

#include "content/limits.h"
#include "content/names.h"
#include "content/xml_reference.h"

namespace kiosk::content {
namespace {

bool begins_name(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':' ||
           static_cast<unsigned char>(c) >= 0x80;
}

bool continues_name(char c) {
    return begins_name(c) || (c >= '0' && c <= '9') || c == '-' || c == '.';
}

}  // namespace

std::string tag(std::string_view name) {
    return join({"<", name, ">"});
}

std::string at_line(Spot spot) {
    return "line " + std::to_string(spot.line) + ", column " + std::to_string(spot.column);
}

std::string_view XmlCursor::take(std::size_t bytes) {
    const std::string_view taken = rest().substr(0, bytes);
    at_ += taken.size();
    return taken;
}

std::string_view XmlCursor::take_to(std::string_view letters) {
    return take(std::min(text_.find_first_of(letters, at_), text_.size()) - at_);
}

bool XmlCursor::skip_space() {
    const std::size_t before = at_;
    at_ = std::min(text_.find_first_not_of(" \t\r\n", at_), text_.size());
    return at_ > before;
}

std::string_view XmlCursor::name() {
    std::size_t bytes = 0;
    if (!rest().empty() && begins_name(rest().front())) {
        while (bytes < rest().size() && continues_name(rest()[bytes])) ++bytes;
    }
    return take(bytes);
}

std::string_view XmlCursor::skip(std::string_view begin, std::string_view end,
                                 std::string_view kind) {
    const std::size_t inside = at_ + begin.size();
    const std::size_t found = text_.find(end, inside);
    if (found == std::string_view::npos) {
        fail(here(), join({"this ", kind, " is never closed"}),
             join({"write ", end, " where it ends"}));
    }
    at_ = found + end.size();
    return text_.substr(inside, found - inside);
}

std::string XmlCursor::mended(std::size_t begin, std::string_view text) {
    std::string out;
    for (std::size_t from = 0;;) {
        const std::size_t sign = text.find('&', from);
        out += text.substr(from,
                           sign == std::string_view::npos ? std::string_view::npos : sign - from);
        if (sign == std::string_view::npos) return out;
        const Reference reference = read_reference(text.substr(sign));
        const std::size_t bytes = std::max<std::size_t>(reference.bytes, 1);
        if (reference.wrong.empty()) {
            out += text.substr(sign, bytes);
        } else {
            complain(spots_.at(begin + sign), reference.wrong, reference.remedy);
            out += escaped(text.substr(sign, bytes));
        }
        from = sign + bytes;
    }
}

void XmlCursor::complain(Spot spot, std::string what, std::string remedy) {
    complaints_.error(spot, std::move(what), std::move(remedy));
    if (complaints_.errors() - errors_before_ >= kMaxXmlErrors) throw Broken{};
}

void XmlCursor::fail(Spot spot, std::string what, std::string remedy) {
    complaints_.error(spot, std::move(what), std::move(remedy));
    throw Broken{};
}

}  // namespace kiosk::content
