// The helper program beside the player: the only one that is linked with libav. The player starts
// it with its socket as descriptor 3; a developer may start it by hand to look into a file.
#include <sys/prctl.h>

#include <csignal>
#include <cstdio>
#include <string_view>

#include "media/helper/encoder_service.h"
#include "media/helper/frames_tool.h"
#include "media/helper/nursery_service.h"
#include "media/helper_process.h"

int main(int count, char** arguments) {
    using namespace kiosk::media;
    const std::string_view mode = count > 1 ? arguments[1] : "";
    if (mode == "frames" && count == 3) return helper::print_frames(arguments[2]);
    // Ctrl+C is for the player, which ends its helper in order.
    std::signal(SIGINT, SIG_IGN);
    // One that hangs, or was stopped, would not hear that its player has hung up.
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (mode == "nursery") return helper::serve_nursery(HelperProcess::socket_in_helper);
    if (mode == "encode") return helper::serve_encoder(HelperProcess::socket_in_helper);
    std::fprintf(stderr,
                 "This program is started by awareness-kiosk.\n"
                 "usage: awareness-kiosk-media frames FILE   prints what is decoded of a file\n");
    return 2;
}
