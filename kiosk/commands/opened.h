// A playlist with all that belongs to it - configuration, theme, words, pages of documents - loaded
// in one go, with everything that was wrong.
#pragma once

#include <memory>

#include "commands/options.h"
#include "content/config.h"
#include "content/diagnostic.h"
#include "content/menu.h"
#include "draw/canvas.h"
#include "stage/media_book.h"
#include "stage/performance.h"

namespace kiosk::commands {

struct Opened {
    std::shared_ptr<const content::Playlist> playlist;  ///< null when nothing can be shown
    std::shared_ptr<const content::Menu> menu;          ///< null: nothing can be touched
    content::Config config;
    draw::Look look;
    content::Diagnostics diagnostics;
};

/// Documents are opened in a child of the nursery, to count their pages.
[[nodiscard]] Opened open(const Common& common, stage::MediaBook& book);

/// What is to be performed, as the options say.
[[nodiscard]] stage::Performance performance(const Opened& opened, const Showing& showing,
                                             stage::Tell tell);

/// Prints diagnostics, a line each, to standard error.
void complain(const content::Diagnostics& diagnostics);

}  // namespace kiosk::commands
