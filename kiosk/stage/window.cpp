#include "stage/window.h"

#include <cstdlib>
#include <filesystem>
#include <system_error>

namespace kiosk::stage {

namespace {

/// A hidden window does not take the display's size by itself, and what is made ready has to fit.
WindowSettings filling_display(WindowSettings settings) {
    SDL_DisplayMode mode{};
    if (settings.full_screen && SDL_GetDesktopDisplayMode(0, &mode) == 0) {
        settings.width = mode.w;
        settings.height = mode.h;
    }
    return settings;
}

SDL_Window* create(const WindowSettings& settings) {
    Uint32 flags = SDL_WINDOW_HIDDEN;
    if (settings.full_screen) flags |= SDL_WINDOW_FULLSCREEN_DESKTOP;
    const WindowSettings filling = filling_display(settings);
    return SDL_CreateWindow(settings.title.c_str(), SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED,
                            filling.width, filling.height, flags);
}

/// What SDL would have libraries look for, and a kiosk does without: a session bus where there is
/// none, for which libdbus starts a program; and the table of what can be typed with a compose key.
/// Both stay as somebody has set them.
void spare_the_start() {
    constexpr int keep = 0;
    const char* runtime = std::getenv("XDG_RUNTIME_DIR");
    std::error_code ignored;
    if (runtime == nullptr ||
        !std::filesystem::exists(std::filesystem::path(runtime) / "bus", ignored))
        ::setenv("DBUS_SESSION_BUS_ADDRESS", "disabled:", keep);
    ::setenv("XCOMPOSEFILE", "/dev/null", keep);
}

}  // namespace

Window::Window(const WindowSettings& settings) : settings_(settings) {
    spare_the_start();
    // Without it even pictures drawn in memory are shown through OpenGL: the one hint that decides
    // the cost of the whole player where there is no GPU.
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
    SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");
    SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");
    SDL_SetHint(SDL_HINT_MOUSE_TOUCH_EVENTS, "0");
    SDL_SetHint(SDL_HINT_VIDEO_MINIMIZE_ON_FOCUS_LOSS, "0");
    if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0)
        throw NoStage(std::string("no display: ") + SDL_GetError());
    window_.reset(create(settings_));
    if (!window_) {
        const std::string why = SDL_GetError();
        SDL_QuitSubSystem(SDL_INIT_VIDEO);
        throw NoStage("no window: " + why);
    }
    SDL_ShowCursor(SDL_DISABLE);
    SDL_DisableScreenSaver();
}

Window::~Window() {
    window_.reset();
    SDL_Quit();
}

void Window::make_anew() {
    window_.reset();
    window_.reset(create(settings_));
    if (!window_) throw NoStage(std::string("no window: ") + SDL_GetError());
    if (shown_) SDL_ShowWindow(window_.get());
}

void Window::show() {
    shown_ = true;
    SDL_ShowWindow(window_.get());
}

int Window::width() const {
    int width = 0;
    SDL_GetWindowSize(window_.get(), &width, nullptr);
    return width;
}

int Window::height() const {
    int height = 0;
    SDL_GetWindowSize(window_.get(), nullptr, &height);
    return height;
}

std::chrono::nanoseconds Window::tick() const {
    constexpr int usual = 60;
    SDL_DisplayMode mode{};
    const int display = SDL_GetWindowDisplayIndex(window_.get());
    const bool told =
        display >= 0 && SDL_GetCurrentDisplayMode(display, &mode) == 0 && mode.refresh_rate > 0;
    return std::chrono::nanoseconds(std::chrono::seconds(1)) / (told ? mode.refresh_rate : usual);
}

}  // namespace kiosk::stage
