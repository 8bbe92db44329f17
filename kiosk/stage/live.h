// The live machine: window, loudspeaker and steady clock around the show, until someone asks it to
// leave.
#pragma once

#include "stage/performance.h"
#include "stage/screen.h"

namespace kiosk::stage {

struct LiveSettings {
    bool full_screen = true;
    int width = 1280, height = 720;  ///< of the window, where not full screen
    bool sound = true;
    bool stays = false;  ///< neither Ctrl+Q nor closing the window ends it
    RenderSettings render;
};

enum class Ending {
    wanted,   ///< by somebody before the screen, or at the end of the loop
    stopped,  ///< by SIGTERM or SIGINT
    lost,     ///< by SDL, where nobody else can: the display is gone
};

/// Shows until SIGTERM, SIGINT, Ctrl+Q, a closed window, or the end of the loop where one loop was
/// asked for. Throws NoStage when the machine cannot show anything.
Ending show_live(const Performance& performance, const LiveSettings& settings,
                 media::Nursery& nursery, MediaBook& book);

}  // namespace kiosk::stage
