#include "stage/window.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <system_error>

#include "stage/x_root.h"

namespace kiosk::stage {

namespace {

std::vector<std::string> display_names() {
    std::vector<std::string> names;
    for (int i = 0; i < SDL_GetNumVideoDisplays(); ++i) {
        const char* name = SDL_GetDisplayName(i);
        names.emplace_back(name == nullptr ? "" : name);
    }
    return names;
}

/// A hidden window does not take the display's size by itself, and what is made ready has to fit.
WindowSettings filling_display(WindowSettings settings, int display) {
    SDL_DisplayMode mode{};
    if (settings.full_screen && SDL_GetDesktopDisplayMode(display, &mode) == 0) {
        settings.width = mode.w;
        settings.height = mode.h;
    }
    return settings;
}

SDL_Window* create(const WindowSettings& settings) {
    Uint32 flags = SDL_WINDOW_HIDDEN;
    if (settings.full_screen) flags |= SDL_WINDOW_FULLSCREEN_DESKTOP | SDL_WINDOW_BORDERLESS;
    const int display = display_of(display_names(), settings.display.name);
    const WindowSettings filling = filling_display(settings, display);
    const int there = static_cast<int>(SDL_WINDOWPOS_CENTERED_DISPLAY(display));
    return SDL_CreateWindow(settings.title.c_str(), there, there, filling.width, filling.height,
                            flags);
}

std::string small_letters(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
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

Field field_of(int width, int height, double overscan) {
    const int left = static_cast<int>(std::lround(width * overscan));
    const int top = static_cast<int>(std::lround(height * overscan));
    return {left, top, width - 2 * left, height - 2 * top};
}

int display_of(const std::vector<std::string>& names, const std::string& wished) {
    if (wished.empty()) return 0;
    const int count = static_cast<int>(names.size());
    int number = 0;
    const auto read = std::from_chars(wished.data(), wished.data() + wished.size(), number);
    if (read.ec == std::errc() && read.ptr == wished.data() + wished.size())
        return number >= 1 && number <= count ? number - 1 : 0;
    const auto found = std::find_if(names.begin(), names.end(), [&](const std::string& name) {
        return small_letters(name).find(small_letters(wished)) != std::string::npos;
    });
    return found == names.end() ? 0 : static_cast<int>(found - names.begin());
}

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
        throw NoDisplay(std::string("no display: ") + SDL_GetError());
    make();
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

void Window::make() {
    window_.reset(create(settings_));
    if (!window_ || !settings_.full_screen) return;
    asks_manager_ = !is_unmanaged(*window_);
    if (!asks_manager_) SDL_SetWindowFullscreen(window_.get(), 0);
}

void Window::make_anew() {
    window_.reset();
    make();
    if (!window_) throw NoStage(std::string("no window: ") + SDL_GetError());
    if (shown_) SDL_ShowWindow(window_.get());
}

void Window::show() {
    shown_ = true;
    SDL_ShowWindow(window_.get());
    if (settings_.full_screen && !asks_manager_) watch_x_root(*window_);
}

Field Window::field() const {
    int width = 0;
    int height = 0;
    SDL_GetWindowSize(window_.get(), &width, &height);
    return field_of(width, height, settings_.display.overscan);
}

std::string Window::description() const {
    const Field field = this->field();
    const std::vector<std::string> names = display_names();
    const int display = SDL_GetWindowDisplayIndex(window_.get());
    std::string text = std::string(SDL_GetCurrentVideoDriver()) + ", " +
                       std::to_string(field.width + 2 * field.left) + "x" +
                       std::to_string(field.height + 2 * field.top);
    if (display < 0 || display >= static_cast<int>(names.size())) return text;
    text += ", number " + std::to_string(display + 1) + " of";
    for (const std::string& name : names) text += " \"" + name + "\"";
    return text;
}

void Window::follow_display(const SDL_Event& event) {
    if (!settings_.full_screen) return;
    follow_x_root(event, *window_);
    if (event.type == SDL_DISPLAYEVENT) fill_display();
}

void Window::take(const content::Display& display) {
    settings_.display = display;
    if (settings_.full_screen) fill_display();
}

void Window::fill_display() {
    SDL_Rect bounds;
    const int display = display_of(display_names(), settings_.display.name);
    if (SDL_GetDisplayBounds(display, &bounds) != 0) return;
    SDL_Rect now;
    SDL_GetWindowPosition(window_.get(), &now.x, &now.y);
    SDL_GetWindowSize(window_.get(), &now.w, &now.h);
    if (SDL_RectEquals(&bounds, &now) == SDL_TRUE) return;
    if (asks_manager_) SDL_SetWindowFullscreen(window_.get(), 0);
    SDL_SetWindowPosition(window_.get(), bounds.x, bounds.y);
    SDL_SetWindowSize(window_.get(), bounds.w, bounds.h);
    if (asks_manager_) SDL_SetWindowFullscreen(window_.get(), SDL_WINDOW_FULLSCREEN_DESKTOP);
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
