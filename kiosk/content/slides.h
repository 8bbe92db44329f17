// A deck of slides: a folder of exported pictures in natural order, or the pages of a PDF.
#pragma once

#include <string>
#include <vector>

#include "content/content_folder.h"
#include "content/load.h"
#include "content/xml.h"

namespace kiosk::content {

/// The slides that `src` names, which has been found as `deck`. Empty: complained, at `src`.
[[nodiscard]] std::vector<Still> read_slides(const ContentFolder::Found& deck, const Attribute& src,
                                             ContentFolder& folder, const PageCount& page_count,
                                             Complaints& complaints);

}  // namespace kiosk::content
