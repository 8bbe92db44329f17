// A page of the organizers' own words: headings, paragraphs, lists, pictures, boards.
#pragma once

#include "content/menu.h"
#include "content/menu_texts.h"
#include "content/sources.h"

namespace kiosk::content {

/// What a <page> whose names have been checked says, in its order; nothing: complained. `languages`
/// are the menu's.
[[nodiscard]] std::optional<Article> read_article(const Element& page, const MenuTexts& texts,
                                                  const std::vector<std::string>& languages,
                                                  Sources& sources);

}  // namespace kiosk::content
