#include "stage/window.h"

namespace kiosk::stage {

namespace {

constexpr Uint32 pixel_format = SDL_PIXELFORMAT_XRGB8888;

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

}  // namespace

Window::Window(const WindowSettings& settings) {
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
    SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");
    SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");
    SDL_SetHint(SDL_HINT_MOUSE_TOUCH_EVENTS, "0");
    SDL_SetHint(SDL_HINT_VIDEO_MINIMIZE_ON_FOCUS_LOSS, "0");
    if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0)
        throw NoStage(std::string("no display: ") + SDL_GetError());
    window_.reset(create(settings));
    if (window_ && SDL_GetWindowSurface(window_.get()) == nullptr) {
        // Native Wayland has no window surface without a renderer behind it (SDL 2.26).
        SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "1");
        window_.reset(create(settings));
    }
    if (!window_ || SDL_GetWindowSurface(window_.get()) == nullptr) {
        const std::string why = SDL_GetError();
        window_.reset();
        SDL_QuitSubSystem(SDL_INIT_VIDEO);
        throw NoStage("no window: " + why);
    }
    x_screen_ = XScreen::of(*window_);
    if (x_screen_) x_screen_->set_ground(settings.ground);
    SDL_ShowCursor(SDL_DISABLE);
    SDL_DisableScreenSaver();
}

Window::~Window() {
    x_screen_.reset();
    converted_.reset();
    window_.reset();
    SDL_Quit();
}

SDL_Surface& Window::surface() {
    SDL_Surface* own = SDL_GetWindowSurface(window_.get());
    if (own != nullptr && own->format->format == pixel_format) return *own;
    const int w = own != nullptr ? own->w : width();
    const int h = own != nullptr ? own->h : height();
    if (!converted_ || converted_->w != w || converted_->h != h) {
        converted_ = draw::make_surface(w, h);
    }
    return *converted_;
}

void Window::present() {
    SDL_Surface* own = SDL_GetWindowSurface(window_.get());
    if (own == nullptr) return;
    if (own->format->format != pixel_format && converted_) {
        SDL_BlitSurface(converted_.get(), nullptr, own, nullptr);
    }
    SDL_UpdateWindowSurface(window_.get());
    exposed();
}

bool Window::show_frame(std::int64_t whose, const media::Frame& frame) {
    if (!x_screen_) return false;
    if (x_screen_->show(whose, frame, width(), height())) return true;
    x_screen_.reset();
    return false;
}

void Window::forget_before(std::int64_t whose) {
    if (x_screen_) x_screen_->forget_before(whose);
}

void Window::exposed() {
    if (x_screen_) x_screen_->forget_bars();
}

std::string Window::describe() const {
    return std::string(SDL_GetCurrentVideoDriver()) + ", " + std::to_string(width()) + "x" +
           std::to_string(height()) + (x_screen_ ? ", film without a copy" : "");
}

void Window::show() {
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
