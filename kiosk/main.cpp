// awareness-kiosk: a fullscreen show of film, slides and facts. Every verb is in commands/.
#include <cstdio>
#include <exception>

#include "commands/command_line.h"
#include "commands/options.h"

int main(int argc, char** argv) {
    try {
        return kiosk::commands::run(argc, argv, KIOSK_VERSION);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "awareness-kiosk: %s\n", error.what());
        return kiosk::commands::Exit::machine_at_fault;
    }
}
