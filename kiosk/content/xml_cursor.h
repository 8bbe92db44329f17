// Where reading an XML file has come to: takes pieces off its text, and complains of them at their
// places. Knows no tags.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "content/complaints.h"
#include "content/text_file.h"

namespace kiosk::content {

/// "<name>"
[[nodiscard]] std::string tag(std::string_view name);

/// "line 3, column 7"
[[nodiscard]] std::string at_line(Spot spot);

class XmlCursor {
  public:
    /// Thrown once all is said: what follows a broken place cannot be told apart from what is
    /// broken.
    struct Broken {};

    XmlCursor(std::string_view text, Complaints& complaints)
        : text_(text), spots_(text), complaints_(complaints), errors_before_(complaints.errors()) {}

    [[nodiscard]] std::string_view rest() const { return text_.substr(at_); }
    [[nodiscard]] bool at(std::string_view prefix) const { return rest().starts_with(prefix); }
    [[nodiscard]] std::size_t offset() const { return at_; }
    [[nodiscard]] Spot here() { return spots_.at(at_); }
    [[nodiscard]] Spot spot_at(std::size_t offset) { return spots_.at(offset); }

    std::string_view take(std::size_t bytes);
    /// Up to the first of these letters.
    std::string_view take_to(std::string_view letters);
    bool skip_space();
    /// Empty: none stands here.
    std::string_view name();
    /// Steps over something from `begin` to `end`; gives what stands between.
    std::string_view skip(std::string_view begin, std::string_view end, std::string_view kind);
    /// A text or value that began at an offset, with each bad reference complained of and written
    /// as the characters it is made of.
    std::string mended(std::size_t begin, std::string_view text);

    void complain(Spot spot, std::string what, std::string remedy);
    [[noreturn]] void fail(Spot spot, std::string what, std::string remedy);

  private:
    std::string_view text_;
    std::size_t at_ = 0;
    SpotFinder spots_;
    Complaints& complaints_;
    std::size_t errors_before_;
};

}  // namespace kiosk::content
