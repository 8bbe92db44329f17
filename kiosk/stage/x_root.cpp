#include "stage/x_root.h"

#include <SDL_syswm.h>
#include <X11/Xlib.h>

#include <optional>

namespace kiosk::stage {

namespace {

struct On {
    Display* server;
    ::Window window, root;
};

std::optional<On> on_x(SDL_Window& window) {
    SDL_SysWMinfo system;
    SDL_VERSION(&system.version);
    if (SDL_GetWindowWMInfo(&window, &system) != SDL_TRUE || system.subsystem != SDL_SYSWM_X11)
        return std::nullopt;
    Display* server = system.info.x11.display;
    return On{server, system.info.x11.window, DefaultRootWindow(server)};
}

/// As every window manager leaves word on the root window (EWMH).
bool has_window_manager(const On& x) {
    const Atom check = XInternAtom(x.server, "_NET_SUPPORTING_WM_CHECK", True);
    if (check == None) return false;
    Atom type = None;
    int format = 0;
    unsigned long count = 0;
    unsigned long left = 0;
    unsigned char* value = nullptr;
    XGetWindowProperty(x.server, x.root, check, 0, 1, False, AnyPropertyType, &type, &format,
                       &count, &left, &value);
    if (value != nullptr) XFree(value);
    return type != None;
}

}  // namespace

bool is_unmanaged(SDL_Window& window) {
    const std::optional<On> x = on_x(window);
    return x && !has_window_manager(*x);
}

void watch_x_root(SDL_Window& window) {
    const std::optional<On> x = on_x(window);
    if (!x) return;
    XWindowAttributes root{};
    XGetWindowAttributes(x->server, x->root, &root);
    XSelectInput(x->server, x->root, root.your_event_mask | StructureNotifyMask);
    SDL_EventState(SDL_SYSWMEVENT, SDL_ENABLE);
}

/// With several displays the server's size is none of theirs.
void follow_x_root(const SDL_Event& event, SDL_Window& window) {
    if (event.type != SDL_SYSWMEVENT || event.syswm.msg->subsystem != SDL_SYSWM_X11) return;
    const XEvent& told = event.syswm.msg->msg.x11.event;
    const std::optional<On> x = on_x(window);
    if (!x || told.type != ConfigureNotify || told.xconfigure.window != x->root) return;
    if (SDL_GetNumVideoDisplays() > 1) return;
    XMoveResizeWindow(x->server, x->window, 0, 0, static_cast<unsigned>(told.xconfigure.width),
                      static_cast<unsigned>(told.xconfigure.height));
    XFlush(x->server);
}

}  // namespace kiosk::stage
