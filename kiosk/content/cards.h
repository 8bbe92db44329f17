// Statements set in type, from <text> items of a playlist and from <fact>s: what both have in
// common.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/attributes.h"
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

/// Warns of the languages of `wished` that a card read from this element lacks: as a whole, and of
/// label and source where its statement has one that they have not. `own` is the file's language.
/// A statement of any language lacks none.
void warn_of_missing(const Card& card, const Attributes& attributes,
                     const std::vector<std::string>& wished, const std::string& own);

}  // namespace kiosk::content
