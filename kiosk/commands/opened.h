// The content (unattended/edition.h) as the verbs open and perform it.
#pragma once

#include "commands/options.h"
#include "content/diagnostic.h"
#include "content/load.h"
#include "stage/media_book.h"
#include "stage/performance.h"
#include "unattended/edition.h"

namespace kiosk::commands {

using Opened = unattended::Content;

/// Documents are opened in a child of the nursery, to count their pages. `today`: as content's
/// LoadOptions.
[[nodiscard]] Opened open(const Common& common, stage::MediaBook& book,
                          std::optional<std::chrono::sys_days> today = {});
[[nodiscard]] content::PageCount page_count(stage::MediaBook& book);

/// What is to be performed, as the options say.
[[nodiscard]] stage::Performance performance(const Opened& opened, const Showing& showing,
                                             stage::Tell tell);

/// Prints diagnostics, a line each, to standard error.
void complain(const content::Diagnostics& diagnostics);

/// By which they are told from others; 0: there are none.
[[nodiscard]] std::uint64_t number_of(const content::Diagnostics& findings);

}  // namespace kiosk::commands
