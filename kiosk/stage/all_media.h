// All media that may be shown, of the loop and of the menu: what is to be learnt of them. Those of
// the menu whoever may ask for one, so that no request leaves a trace.
#pragma once

#include "content/menu.h"
#include "stage/media_book.h"
#include "stage/performance.h"

namespace kiosk::stage {

/// A menu's films and pictures in the order of its file; none without a menu.
[[nodiscard]] content::Playlist media_of(const content::Menu* menu);

/// Has the book learn of them by and by; how loud they are only if they are `heard`.
void take_up(MediaBook& book, const Performance& performance, bool heard);

/// Waits until the book knows all of them; those of the menu too if a visitor will be there.
void learn(MediaBook& book, const Performance& performance, bool with_menu);

}  // namespace kiosk::stage
