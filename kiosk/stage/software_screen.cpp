#include "stage/software_screen.h"

#include <utility>

#include "stage/performance.h"

namespace kiosk::stage {
namespace {

constexpr Uint32 pixel_format = SDL_PIXELFORMAT_XRGB8888;

}  // namespace

SoftwareScreen::SoftwareScreen(Window& window, draw::Look look)
    : window_(&window), ground_(rgb(look.theme.ground)), canvas_(std::move(look)) {
    if (SDL_GetWindowSurface(&window.handle()) != nullptr) {
        x_screen_ = XScreen::of(window.handle());
        if (x_screen_) x_screen_->set_ground(ground_);
        return;
    }
    // Native Wayland has no window surface without a renderer behind it (SDL 2.26).
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "1");
    window.make_anew();
    if (SDL_GetWindowSurface(&window.handle()) == nullptr)
        throw NoStage(std::string("no window: ") + SDL_GetError());
}

void SoftwareScreen::take(const draw::Look& look) {
    ground_ = rgb(look.theme.ground);
    canvas_ = draw::Canvas(look);
    if (x_screen_) x_screen_->set_ground(ground_);
    exposed();
}

SDL_Surface& SoftwareScreen::surface() {
    SDL_Surface& whole = whole_surface();
    const Field field = window_->field();
    if (field.left == 0 && field.top == 0) return whole;
    SDL_FillRect(&whole, nullptr, ground_);
    auto* corner = static_cast<std::byte*>(whole.pixels) +
                   static_cast<std::ptrdiff_t>(field.top) * whole.pitch +
                   static_cast<std::ptrdiff_t>(field.left) * 4;
    within_.reset(SDL_CreateRGBSurfaceWithFormatFrom(corner, field.width, field.height, 32,
                                                     whole.pitch, pixel_format));
    if (!within_) throw NoStage(std::string("no memory: ") + SDL_GetError());
    return *within_;
}

SDL_Surface& SoftwareScreen::whole_surface() {
    SDL_Surface* own = SDL_GetWindowSurface(&window_->handle());
    if (own != nullptr && own->format->format == pixel_format) return *own;
    const Field field = window_->field();
    const int w = own != nullptr ? own->w : field.width + 2 * field.left;
    const int h = own != nullptr ? own->h : field.height + 2 * field.top;
    if (!converted_ || converted_->w != w || converted_->h != h) {
        converted_ = draw::make_surface(w, h);
    }
    return *converted_;
}

void SoftwareScreen::show_ground() {
    is_shown_ = false;
    SDL_FillRect(&whole_surface(), nullptr, ground_);
    present();
}

void SoftwareScreen::draw(const show::Scene& scene, const draw::Pictures& pictures) {
    is_shown_ = show_alone(scene, pictures);
    if (!is_shown_) canvas_.draw(scene, pictures, surface());
}

bool SoftwareScreen::show_alone(const show::Scene& scene, const draw::Pictures& pictures) {
    const auto* page = std::get_if<show::PicturePage>(&scene.page);
    const bool is_alone =
        page != nullptr && !scene.incoming && !scene.menu && scene.dim <= 0 && scene.shade <= 0;
    if (!x_screen_ || !is_alone || !window_->is_shown()) return false;
    const std::optional<draw::Picture> picture = pictures(*page);
    const auto* packed = picture ? std::get_if<draw::PictureView>(&*picture) : nullptr;
    if (packed == nullptr || packed->memory < 0) return false;
    const Field field = window_->field();
    // One that was made before the screen became smaller is cropped until the next is there.
    if (packed->width > field.width || packed->height > field.height) return false;
    const draw::Rows laid_over = canvas_.rows_laid_over(scene, field.width, field.height);
    if (laid_over.top < laid_over.bottom) {
        SDL_Surface* strip = x_screen_->strip(field.width, laid_over.bottom - laid_over.top);
        if (strip == nullptr) return false;
        canvas_.draw_rows(
            scene, [&picture](const show::PicturePage&) { return picture; }, laid_over.top,
            field.height, *strip);
    }
    if (x_screen_->show(page->serial, *packed, field, laid_over)) return true;
    x_screen_.reset();
    return false;
}

void SoftwareScreen::exposed() {
    if (x_screen_) x_screen_->forget_bars();
}

void SoftwareScreen::resized() {
    if (x_screen_) x_screen_->forget_before(INT64_MAX);
}

void SoftwareScreen::forget_before(show::Serial serial) {
    if (x_screen_) x_screen_->forget_before(serial);
}

void SoftwareScreen::prepare(const show::Page& page) {
    const Field field = window_->field();
    canvas_.prepare(page, field.width, field.height);
}

void SoftwareScreen::prepare_menu(const show::MenuSheet& sheet) {
    const Field field = window_->field();
    canvas_.prepare_menu(sheet, field.width, field.height);
}

const draw::MenuTargets& SoftwareScreen::targets(const show::MenuView& view) {
    const Field field = window_->field();
    return canvas_.targets(view, field.width, field.height);
}

void SoftwareScreen::present() {
    SDL_Surface* own = SDL_GetWindowSurface(&window_->handle());
    if (own == nullptr || is_shown_) return;
    if (own->format->format != pixel_format && converted_) {
        SDL_BlitSurface(converted_.get(), nullptr, own, nullptr);
    }
    SDL_UpdateWindowSurface(&window_->handle());
    exposed();
}

}  // namespace kiosk::stage
