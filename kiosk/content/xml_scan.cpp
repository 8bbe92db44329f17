#include "content/xml_scan.h"

#include <algorithm>

#include "content/limits.h"
#include "content/names.h"
#include "content/xml_cursor.h"
#include "content/xml_reference.h"
#include "content/xml_tag.h"

namespace kiosk::content {
namespace {

constexpr std::string_view kXmlSpace = " \t\r\n";
constexpr auto npos = std::string_view::npos;

class Scanner {
  public:
    Scanner(std::string_view text, Complaints& complaints) : cursor_(text, complaints) {}

    XmlScan run() {
        scan_.complete = reads_to_the_end();
        return std::move(scan_);
    }

  private:
    /// Else it has been complained of.
    bool reads_to_the_end() {
        try {
            while (!cursor_.rest().empty()) markup_or_text();
            end_of_file();
            return true;
        } catch (const XmlCursor::Broken&) {
            return false;
        }
    }

    struct Open {
        std::string_view name;
        Spot spot;
        bool has_words = false;
    };

    void markup_or_text() {
        if (cursor_.at("<!--"))
            cursor_.skip("<!--", "-->", "comment");
        else if (cursor_.at("<?"))
            instruction();
        else if (cursor_.at("<![CDATA["))
            cdata();
        else if (cursor_.at("<!"))
            doctype();
        else if (cursor_.at("</"))
            end_tag();
        else if (cursor_.at("<"))
            start_tag();
        else
            text();
    }

    void instruction() {
        if (cursor_.offset() > 0 && (cursor_.at("<?xml ") || cursor_.at("<?xml\t"))) {
            cursor_.complain(cursor_.here(), "<?xml ...?> does not stand at the very beginning",
                             "delete what stands before it, blank lines too");
        }
        cursor_.skip("<?", "?>", "processing instruction");
    }

    void cdata() {
        const Spot spot = cursor_.here();
        const std::string_view inside = cursor_.skip("<![CDATA[", "]]>", "CDATA section");
        if (open_.empty()) fail_outside(spot);
        add_text(escaped(inside));
    }

    void doctype() {
        const Spot spot = cursor_.here();
        if (!cursor_.at("<!DOCTYPE"))
            cursor_.fail(spot, "\"<!\" begins nothing that is known here", "write &lt; for \"<\"");
        if (!open_.empty() || has_root()) {
            cursor_.fail(spot, "a DOCTYPE that does not stand at the beginning", "delete it");
        }
        if (cursor_.skip("<!DOCTYPE", ">", "DOCTYPE").find('[') != npos) {
            cursor_.fail(spot, "a DOCTYPE with declarations of its own",
                         "delete the DOCTYPE: it is not needed");
        }
    }

    void text() {
        const std::size_t begin = cursor_.offset();
        const std::string_view chunk = cursor_.take_to("<");
        const std::size_t visible = chunk.find_first_not_of(kXmlSpace);
        if (open_.empty()) {
            if (visible != npos) fail_outside(cursor_.spot_at(begin + visible));
            return;
        }
        if (visible != npos) open_.back().has_words = true;
        add_text(cursor_.mended(begin, chunk));
    }

    [[noreturn]] void fail_outside(Spot spot) {
        if (has_root()) cursor_.fail(spot, "words behind the end of " + tag(root_), "delete them");
        cursor_.fail(spot, "words before the first <",
                     "delete them: a file begins with an element, such as <playlist>");
    }

    void add_text(std::string_view text) {
        // tinyxml2 drops text of white space alone, which parts words: <em>171</em>
        // <em>people</em>.
        const bool blank = !text.empty() && text.find_first_not_of(kXmlSpace) == npos;
        scan_.plain += blank ? std::string_view("&#32;") : text;
    }

    void start_tag() {
        const Spot spot = cursor_.here();
        cursor_.take(1);
        const std::string_view element = cursor_.name();
        if (element.empty()) {
            const bool has_name = cursor_.skip_space() && !cursor_.name().empty();
            cursor_.fail(spot, "\"<\" stands alone",
                         has_name ? "delete the space behind it, or write &lt; for the sign itself"
                                  : "write &lt; for the sign itself");
        }
        if (open_.empty() && has_root()) {
            cursor_.fail(spot, tag(element) + " stands behind the end of " + tag(root_),
                         join({"move it before </", root_, ">"}));
        }
        if (open_.empty()) root_ = element;
        if (open_.size() >= kMaxDepth) {
            cursor_.fail(
                spot,
                "elements stand more than " + std::to_string(kMaxDepth) + " deep in one another",
                "close elements before new ones begin");
        }
        TagInside inside = read_tag_inside(cursor_, element, spot);
        scan_.marks.push_back({spot, std::move(inside.attributes)});
        scan_.plain += join({"<", element, inside.plain});
        if (cursor_.at("/>")) {
            scan_.plain += cursor_.take(2);
        } else {
            scan_.plain += cursor_.take(1);
            open_.push_back({element, spot});
        }
    }

    void end_tag() {
        const Spot spot = cursor_.here();
        cursor_.take(2);
        const std::string_view element = cursor_.name();
        cursor_.skip_space();
        if (element.empty() || !cursor_.at(">")) {
            cursor_.fail(spot, "this closing tag is not whole",
                         open_.empty() ? "delete it" : join({"write </", open_.back().name, ">"}));
        }
        const std::string shown = join({"</", element, ">"});
        if (open_.empty() || open_.back().name != element) {
            const bool is_open = std::any_of(open_.begin(), open_.end(), [&](const Open& outer) {
                return outer.name == element;
            });
            if (is_open) fail_unclosed("before " + shown + " of " + at_line(spot), "");
            cursor_.fail(spot, shown + " closes nothing", remedy_for_stray(element));
        }
        cursor_.take(1);
        scan_.plain += shown;
        open_.pop_back();
    }

    [[nodiscard]] std::string remedy_for_stray(std::string_view element) const {
        if (open_.empty() || similar_names(element, {std::string(open_.back().name)}).empty())
            return "delete it";
        return join(
            {"write </", open_.back().name, ">: it was opened at ", at_line(open_.back().spot)});
    }

    void end_of_file() {
        if (!open_.empty()) {
            fail_unclosed("before the file ends at " + at_line(cursor_.here()),
                          ", or save the whole file again");
        }
        if (!has_root())
            cursor_.fail({1, 1}, "this file is empty",
                         "take the one of the sample show, and change what it says");
    }

    /// Of several that are open, the one opened last is named, where it was opened: there the
    /// organizer looks.
    [[noreturn]] void fail_unclosed(const std::string& when, std::string_view more) {
        const Open& last = open_.back();
        const std::string end = join({"</", last.name, ">"});
        cursor_.fail(last.spot, join({tag(last.name), " is not closed ", when}),
                     last.has_words ? join({"write ", end, " behind its words", more})
                                    : join({"end it with /> instead of >, or write ", end,
                                            " behind what belongs in it", more}));
    }

    [[nodiscard]] bool has_root() const { return !root_.empty(); }

    XmlCursor cursor_;
    std::string_view root_;  ///< the name of the outermost element; empty: not come to yet
    std::vector<Open> open_;
    XmlScan scan_;
};

}  // namespace

XmlScan scan_xml(std::string_view text, Complaints& complaints) {
    return Scanner(text, complaints).run();
}

}  // namespace kiosk::content
