#include "tests/whole/screen_saver.h"

#include <X11/Xlib.h>
#include <X11/extensions/scrnsaver.h>

#include <stdexcept>

namespace kiosk::whole {

struct ScreenSaver::Server {
    Display* connection;
};

ScreenSaver::ScreenSaver(const std::string& variable)
    : server_(new Server{XOpenDisplay(variable.substr(sizeof "DISPLAY").c_str())}) {
    if (server_->connection == nullptr) throw std::runtime_error("no X server: " + variable);
    XSetScreenSaver(server_->connection, 1, 1, PreferBlanking, AllowExposures);
    XSync(server_->connection, False);
}

ScreenSaver::~ScreenSaver() {
    if (server_->connection != nullptr) XCloseDisplay(server_->connection);
}

bool ScreenSaver::is_on() const {
    const std::unique_ptr<XScreenSaverInfo, int (*)(void*)> info(XScreenSaverAllocInfo(), XFree);
    XScreenSaverQueryInfo(server_->connection, DefaultRootWindow(server_->connection), info.get());
    return info->state == ScreenSaverOn;
}

void ScreenSaver::reset() const {
    XResetScreenSaver(server_->connection);
    XSync(server_->connection, False);
}

}  // namespace kiosk::whole
