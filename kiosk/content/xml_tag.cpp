#include "content/xml_tag.h"

#include <algorithm>

#include "content/limits.h"
#include "content/names.h"
#include "content/xml_reference.h"

namespace kiosk::content {
namespace {

struct Given {
    std::string_view name;
    Spot spot;
    std::string_view value;  ///< as it is written, without its quotes
    char quote = '"';
};

/// What a value that runs on was meant to be: it ends before the next attribute, or with the tag or
/// line.
std::string_view meant_value(std::string_view runs_on) {
    std::string_view value = runs_on.substr(0, runs_on.find_first_of(">\r\n"));
    if (value.size() < runs_on.size() && value.ends_with('/')) value.remove_suffix(1);
    if (const std::size_t next = value.find('='); next != std::string_view::npos) {
        const std::size_t space = value.find_last_of(" \t", next);
        if (space != std::string_view::npos) value = value.substr(0, space);
    }
    return value.substr(0, value.find_last_not_of(" \t") + 1);
}

class TagReader {
  public:
    TagReader(XmlCursor& cursor, std::string_view element, Spot begin)
        : cursor_(cursor), element_(element), begin_(begin) {}

    TagInside read() {
        for (;;) {
            const bool parted = cursor_.skip_space();
            if (cursor_.at(">") || cursor_.at("/>")) return std::move(inside_);
            if (cursor_.rest().empty() || cursor_.at("<")) {
                cursor_.fail(begin_, join({"the tag <", element_, " is never closed"}),
                             "write > where it ends");
            }
            if (!seen_.empty()) check_quotes_of(seen_.back(), parted);
            attribute(parted);
        }
    }

  private:
    void attribute(bool parted) {
        const Spot spot = cursor_.here();
        const std::string_view name = cursor_.name();
        if (name.empty()) {
            cursor_.fail(spot, "something in the tag " + tag(element_) + " that is no attribute",
                         "write attributes like name=\"value\", with a space before each");
        }
        if (!parted) cursor_.complain(spot, join({"no space before ", name}), "write one");
        Given given{name, spot, {}};
        const std::string value = read_value(given);
        const auto first = std::find_if(seen_.begin(), seen_.end(), [&](const Given& other) {
            return other.name == given.name;
        });
        const bool is_new = first == seen_.end();
        if (is_new) {
            inside_.attributes.push_back(spot);
            inside_.plain += join({" ", name, "=", value});
        } else {
            cursor_.complain(spot, join({name, " is given twice"}),
                             "delete one: the first is at " + at_line(first->spot));
        }
        seen_.push_back(given);
        if (seen_.size() > kMaxAttributes)
            cursor_.fail(spot, "too many attributes", "delete what is not needed");
    }

    /// With its quotes, ready for tinyxml2.
    std::string read_value(Given& given) {
        const std::string shown(given.name);
        cursor_.skip_space();
        if (!cursor_.at("=")) {
            cursor_.fail(given.spot, shown + " has no value", "write " + shown + "=\"...\"");
        }
        cursor_.take(1);
        cursor_.skip_space();
        if (!cursor_.at("\"") && !cursor_.at("'")) return read_bare_value(given);
        const std::string quote(cursor_.take(1));
        given.quote = quote.front();
        const std::size_t begin = cursor_.offset();
        given.value = cursor_.take_to(quote + "<");
        if (!cursor_.at(quote)) fail_unclosed(given, ", and &lt; for a \"<\" in it");
        cursor_.take(1);
        return quote + cursor_.mended(begin, given.value) + quote;
    }

    std::string read_bare_value(const Given& given) {
        std::string_view bare = cursor_.rest();
        bare = bare.substr(0, bare.find_first_of(" \t\r\n<>\"'"));
        if (cursor_.rest().substr(bare.size()).starts_with('>') && bare.ends_with('/'))
            bare.remove_suffix(1);
        cursor_.take(bare.size());
        if (cursor_.at("\"") || cursor_.at("'")) cursor_.take(1);
        const std::string shown(given.name);
        cursor_.complain(given.spot, "the value of " + shown + " has no straight quotes",
                         "write " + shown + "=\"...\" with the quotes \" and \"");
        return in_quotes(escaped(bare));
    }

    /// Whether the quote that ended a value was meant to end it; something stands behind it.
    void check_quotes_of(const Given& given, bool parted) {
        if (!parted && given.value.ends_with('=')) fail_unclosed(given, "");
        const std::string_view rest = cursor_.rest();
        const std::size_t sign = rest.find_first_of("=<>\"'");
        if (sign == std::string_view::npos || (rest[sign] != '"' && rest[sign] != '\'')) return;
        cursor_.fail(
            given.spot, join({"a quote within the value of ", given.name}),
            given.quote == '"' ? "write « and » for it, or &quot;" : "write ’ for it, or &apos;");
    }

    [[noreturn]] void fail_unclosed(const Given& given, std::string_view more) {
        const std::string_view meant = meant_value(given.value);
        cursor_.fail(given.spot, join({"the value of ", given.name, " is not closed"}),
                     join({"write ", std::string_view(&given.quote, 1), " behind ",
                           meant.empty() ? "it" : meant, more}));
    }

    XmlCursor& cursor_;
    std::string_view element_;
    Spot begin_;
    std::vector<Given> seen_;
    TagInside inside_;
};

}  // namespace

TagInside read_tag_inside(XmlCursor& cursor, std::string_view element, Spot begin) {
    return TagReader(cursor, element, begin).read();
}

}  // namespace kiosk::content
