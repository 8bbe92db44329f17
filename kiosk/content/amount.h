// Amounts of money as people write them: "$1,240", "1 240,50 ₸", "500 USD". Text in, number out;
// knows no list of currencies.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kiosk::content {

/// The one number in a text, whatever signs and words stand around it. Commas, points, spaces and
/// apostrophes within it part thousands, but for a last comma or point with one or two digits
/// behind it. Nothing: there is no number, a second one, or it is below 0.
[[nodiscard]] std::optional<double> parse_amount(std::string_view text);

/// What stands around the number: "$", "USD", "dollars".
[[nodiscard]] std::string currency_of(std::string_view text);

/// Whether they have a word in common, but for its ending ("доллар", "долларов"). What says none
/// goes with all.
[[nodiscard]] bool is_one_currency(std::string_view one, std::string_view other);

}  // namespace kiosk::content
