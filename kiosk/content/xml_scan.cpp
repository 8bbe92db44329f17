#include "content/xml_scan.h"

#include <algorithm>

#include "content/limits.h"
#include "content/names.h"
#include "content/text_file.h"
#include "content/xml_reference.h"

namespace kiosk::content {
namespace {

constexpr std::string_view kSpace = " \t\r\n";
constexpr auto npos = std::string_view::npos;

bool begins_name(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':' ||
           static_cast<unsigned char>(c) >= 0x80;
}

bool continues_name(char c) {
    return begins_name(c) || (c >= '0' && c <= '9') || c == '-' || c == '.';
}

std::string at_line(Spot spot) {
    return "line " + std::to_string(spot.line) + ", column " + std::to_string(spot.column);
}

std::string tag(std::string_view name) {
    return join({"<", name, ">"});
}

class Scanner {
  public:
    Scanner(std::string_view text, Complaints& complaints)
        : text_(text), spots_(text), complaints_(complaints), errors_before_(complaints.errors()) {}

    XmlScan run() {
        try {
            while (!rest().empty()) markup_or_text();
            end_of_file();
            scan_.complete = true;
        } catch (const Broken&) {
            // Complained already; what follows a broken place cannot be told apart from what is
            // broken.
        }
        return std::move(scan_);
    }

  private:
    struct Broken {};
    struct Open {
        std::string_view name;
        Spot spot;
    };

    [[nodiscard]] std::string_view rest() const { return text_.substr(at_); }
    [[nodiscard]] bool at(std::string_view prefix) const { return rest().starts_with(prefix); }

    void complain(Spot spot, std::string what, std::string remedy) {
        complaints_.error(spot, std::move(what), std::move(remedy));
        if (complaints_.errors() - errors_before_ >= kMaxXmlErrors) throw Broken{};
    }
    [[noreturn]] void fail(Spot spot, std::string what, std::string remedy) {
        complaints_.error(spot, std::move(what), std::move(remedy));
        throw Broken{};
    }

    std::string_view take(std::size_t bytes) {
        const std::string_view taken = rest().substr(0, bytes);
        at_ += taken.size();
        return taken;
    }
    bool skip_space() {
        const std::size_t before = at_;
        at_ = std::min(text_.find_first_not_of(kSpace, at_), text_.size());
        return at_ > before;
    }
    std::string_view name() {
        std::size_t bytes = 0;
        if (!rest().empty() && begins_name(rest().front())) {
            while (bytes < rest().size() && continues_name(rest()[bytes])) ++bytes;
        }
        return take(bytes);
    }

    void markup_or_text() {
        if (at("<!--"))
            skip("<!--", "-->", "comment");
        else if (at("<?"))
            instruction();
        else if (at("<![CDATA["))
            cdata();
        else if (at("<!"))
            doctype();
        else if (at("</"))
            end_tag();
        else if (at("<"))
            start_tag();
        else
            text();
    }

    /// Steps over something from `begin` to `end`; gives what stands between.
    std::string_view skip(std::string_view begin, std::string_view end, std::string_view kind) {
        const std::size_t inside = at_ + begin.size();
        const std::size_t found = text_.find(end, inside);
        if (found == npos) {
            fail(spots_.at(at_), "this " + std::string(kind) + " is never closed",
                 "write " + std::string(end) + " where it ends");
        }
        at_ = found + end.size();
        return text_.substr(inside, found - inside);
    }

    void instruction() {
        if (at_ > 0 && (at("<?xml ") || at("<?xml\t"))) {
            complain(spots_.at(at_), "the XML declaration does not stand at the very beginning",
                     "delete what stands before it, blank lines too");
        }
        skip("<?", "?>", "processing instruction");
    }

    void cdata() {
        const Spot spot = spots_.at(at_);
        const std::string_view inside = skip("<![CDATA[", "]]>", "CDATA section");
        if (open_.empty()) fail(spot, "text outside the root element", "delete it");
        add_text(escaped(inside));
    }

    void doctype() {
        const Spot spot = spots_.at(at_);
        if (!at("<!DOCTYPE"))
            fail(spot, "\"<!\" begins nothing that is known here", "write &lt; for \"<\"");
        if (!open_.empty() || !scan_.marks.empty()) {
            fail(spot, "a DOCTYPE inside or behind the root element", "delete it");
        }
        if (skip("<!DOCTYPE", ">", "DOCTYPE").find('[') != npos) {
            fail(spot, "a DOCTYPE with declarations of its own",
                 "delete the DOCTYPE: it is not needed");
        }
    }

    void text() {
        const std::size_t begin = at_;
        const std::string_view chunk = take(std::min(text_.find('<', at_), text_.size()) - at_);
        const std::size_t visible = chunk.find_first_not_of(kSpace);
        if (open_.empty()) {
            if (visible == npos) return;
            const std::string where = scan_.marks.empty() ? "before" : "behind";
            fail(spots_.at(begin + visible), "text " + where + " the root element",
                 scan_.marks.empty() ? "begin the file with its root element, such as <playlist>"
                                     : "delete it");
        }
        add_text(mended(begin, chunk));
    }

    void add_text(std::string_view text) {
        // tinyxml2 drops text of white space alone, which parts words: <em>171</em>
        // <em>people</em>.
        const bool blank = !text.empty() && text.find_first_not_of(kSpace) == npos;
        scan_.plain += blank ? std::string_view("&#32;") : text;
    }

    /// Text or value with each bad reference complained of and written as the characters it is made
    /// of.
    std::string mended(std::size_t begin, std::string_view text) {
        std::string out;
        for (std::size_t from = 0;;) {
            const std::size_t sign = text.find('&', from);
            out += text.substr(from, sign == npos ? npos : sign - from);
            if (sign == npos) return out;
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

    void start_tag() {
        const Spot spot = spots_.at(at_);
        take(1);
        const std::string_view element = name();
        if (element.empty()) fail(spot, "\"<\" stands alone", "write &lt; for the sign itself");
        if (open_.empty() && !scan_.marks.empty()) {
            fail(spot, "a second root element " + tag(element),
                 "put all into one: the first is closed before this one begins");
        }
        if (open_.size() >= kMaxDepth) {
            fail(spot,
                 "elements stand more than " + std::to_string(kMaxDepth) + " deep in one another",
                 "close elements before new ones begin");
        }
        scan_.marks.push_back({spot, {}});
        scan_.plain += join({"<", element});
        attributes(element, spot);
        if (at("/>")) {
            scan_.plain += take(2);
        } else {
            scan_.plain += take(1);
            open_.push_back({element, spot});
        }
    }

    /// Up to the ">" or "/>" of the tag.
    void attributes(std::string_view element, Spot tag_spot) {
        std::vector<std::pair<std::string_view, Spot>> seen;
        for (;;) {
            const bool parted = skip_space();
            if (at(">") || at("/>")) return;
            if (rest().empty() || at("<")) {
                fail(tag_spot, "the tag <" + std::string(element) + " is never closed",
                     "write > where it ends");
            }
            const Spot spot = spots_.at(at_);
            const std::string_view attribute = name();
            if (attribute.empty()) {
                fail(spot, "something in the tag " + tag(element) + " that is no attribute",
                     "write attributes like name=\"value\", with a space before each");
            }
            if (!parted) {
                complain(spot, "no space before " + std::string(attribute), "write one");
            }
            const std::string value = attribute_value(attribute, spot);
            const auto first = std::find_if(seen.begin(), seen.end(), [&](const auto& other) {
                return other.first == attribute;
            });
            if (first != seen.end()) {
                complain(spot, std::string(attribute) + " is given twice",
                         "delete one: the first is at " + at_line(first->second));
                continue;
            }
            seen.emplace_back(attribute, spot);
            if (seen.size() > kMaxAttributes)
                fail(spot, "too many attributes", "delete what is not needed");
            scan_.marks.back().attributes.push_back(spot);
            scan_.plain += join({" ", attribute, "=", value});
        }
    }

    /// With its quotes, ready for tinyxml2.
    std::string attribute_value(std::string_view attribute, Spot spot) {
        const std::string shown(attribute);
        skip_space();
        if (!at("=")) fail(spot, shown + " has no value", "write " + shown + "=\"...\"");
        take(1);
        skip_space();
        if (!at("\"") && !at("'")) {
            std::size_t end = std::min(text_.find_first_of(" \t\r\n<>\"'", at_), text_.size());
            if (end > at_ && text_.substr(end - 1).starts_with("/>")) --end;
            const std::string_view bare = take(end - at_);
            complain(spot, "the value of " + shown + " has no straight quotes",
                     "write " + shown + "=\"...\" with the quotes \" and \"");
            return in_quotes(escaped(bare));
        }
        const std::string quote(take(1));
        const std::size_t begin = at_;
        const std::size_t end = text_.find_first_of(quote + "<", at_);
        if (end == npos || text_[end] == '<') {
            fail(spot, "the value of " + shown + " has no closing quote, or a \"<\" in it",
                 "write the quote where the value ends, and &lt; for \"<\"");
        }
        const std::string_view value = take(end - begin);
        take(1);
        return quote + mended(begin, value) + quote;
    }

    void end_tag() {
        const Spot spot = spots_.at(at_);
        take(2);
        const std::string_view element = name();
        skip_space();
        if (element.empty() || !at(">")) {
            fail(spot, "this closing tag is not whole",
                 open_.empty() ? "delete it" : "write </" + std::string(open_.back().name) + ">");
        }
        const std::string shown = join({"</", element, ">"});
        if (open_.empty()) fail(spot, shown + " closes nothing", "delete it");
        const Open& open = open_.back();
        if (open.name != element) {
            fail(spot,
                 shown + " stands where " + tag(open.name) + " of " + at_line(open.spot) +
                     " is still open",
                 "write </" + std::string(open.name) + "> before it");
        }
        take(1);
        scan_.plain += shown;
        open_.pop_back();
    }

    void end_of_file() {
        if (!open_.empty()) {
            fail(open_.back().spot,
                 tag(open_.back().name) + " is never closed; the file ends at " +
                     at_line(spots_.at(text_.size())),
                 "write </" + std::string(open_.back().name) + ">, or save the whole file again");
        }
        if (scan_.marks.empty())
            fail({1, 1}, "the file is empty", "write its root element, such as <playlist>");
    }

    std::string_view text_;
    std::size_t at_ = 0;
    SpotFinder spots_;
    Complaints& complaints_;
    std::size_t errors_before_;
    std::vector<Open> open_;
    XmlScan scan_;
};

}  // namespace

XmlScan scan_xml(std::string_view text, Complaints& complaints) {
    return Scanner(text, complaints).run();
}

}  // namespace kiosk::content
