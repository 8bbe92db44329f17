// The attributes of one element as typed values. What is there and wrong is complained of and
// counts as not there.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/playlist.h"
#include "content/xml.h"

namespace kiosk::content {

class Attributes {
  public:
    /// Both must outlive this.
    Attributes(const Element& element, Complaints& complaints)
        : element_(element), complaints_(complaints) {}

    /// From `least` to 24 h.
    [[nodiscard]] std::optional<Duration> duration(std::string_view name, Duration least) const;
    /// Longer than 0.
    [[nodiscard]] std::optional<Duration> dur() const;
    /// 0 to 1, written 0 to 100.
    [[nodiscard]] std::optional<double> volume() const;
    /// LUFS, or nothing for "off"; `otherwise` where nothing was given rightly.
    [[nodiscard]] std::optional<double> levelling(std::optional<double> otherwise) const;
    /// 1 to kMaxCount.
    [[nodiscard]] std::optional<int> count(std::string_view name) const;
    [[nodiscard]] std::optional<When> when() const;
    [[nodiscard]] std::optional<Transition::Kind> transition() const;
    /// True for order="shuffle".
    [[nodiscard]] bool shuffled() const;
    /// One of a few words.
    [[nodiscard]] std::optional<std::string> choice(std::string_view name,
                                                    const std::vector<std::string>& words) const;
    /// Of a screen, in mm: kSmallestDiagonal to kLargestDiagonal.
    [[nodiscard]] std::optional<double> diagonal(std::string_view name) const;
    /// Degrees clockwise, 0, 90, 180 or 270.
    [[nodiscard]] int rotation() const;
    /// 0 to kMostOverscan, written 0 to 15 %.
    [[nodiscard]] double overscan() const;
    /// Of operator-pin: a hash by crypt(3); empty: none.
    [[nodiscard]] std::string pin_hash() const;
    /// Of phone, as it is written; empty: none.
    [[nodiscard]] std::string phone() const;
    /// Of link; one that is no whole address of the web is warned of. Empty: none.
    [[nodiscard]] std::string link() const;
    [[nodiscard]] bool yes(std::string_view name) const;
    [[nodiscard]] std::optional<SourceDate> date() const;
    /// Of xml:lang; empty: none given.
    [[nodiscard]] std::vector<std::string> languages() const;
    /// White space folded; an attribute that says nothing is complained of.
    [[nodiscard]] std::optional<std::string> text(std::string_view name) const;

    [[nodiscard]] const Element& element() const { return element_; }
    [[nodiscard]] Complaints& complaints() const { return complaints_; }

  private:
    void error(const Attribute& attribute, const std::string& is_what, std::string remedy) const;

    const Element& element_;
    Complaints& complaints_;
};

}  // namespace kiosk::content
