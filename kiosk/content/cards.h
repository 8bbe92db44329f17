// Statements set in type, from <text> items of a playlist and from <fact>s: what both have in
// common.
#pragma once

#include <string_view>

#include "content/playlist.h"
#include "content/xml.h"

namespace kiosk::content {

/// Statement, label, source, date and link of an element whose names have been checked. Texts
/// without xml:lang speak `language` (empty: any). Without <text> children the element's own text
/// is the statement.
[[nodiscard]] Card read_card(const Element& element, std::string_view language,
                             Complaints& complaints);

/// The languages of `wished` that the statement is written in, so that one card never mixes two;
/// if there are none, the first it is written in. A text of any language speaks them all.
[[nodiscard]] std::vector<std::string> spoken(const Card& card,
                                              const std::vector<std::string>& wished);

}  // namespace kiosk::content
