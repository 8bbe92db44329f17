#include "stage/gpu_screen.h"

#include <algorithm>
#include <utility>

namespace kiosk::stage {
namespace {

SDL_RendererInfo info_of(SDL_Renderer& renderer) {
    SDL_RendererInfo info{};
    draw::gpu_check(SDL_GetRendererInfo(&renderer, &info));
    return info;
}

/// The longest side of a texture of planes; 0 where SDL would convert planes by itself.
int longest_planes(const SDL_RendererInfo& info) {
    const auto* formats_end = info.texture_formats + info.num_texture_formats;
    if (std::find(info.texture_formats, formats_end, SDL_PIXELFORMAT_IYUV) == formats_end) return 0;
    return std::min(info.max_texture_width, info.max_texture_height);
}

/// What OpenGL says of itself, without a link to it: it may not be there.
std::string gl_name() {
    using GetString = const unsigned char* (*)(unsigned);
    constexpr unsigned gl_renderer = 0x1F01;
    if (SDL_GL_GetCurrentContext() == nullptr) return "";
    const auto get_string = reinterpret_cast<GetString>(SDL_GL_GetProcAddress("glGetString"));
    const unsigned char* name = get_string == nullptr ? nullptr : get_string(gl_renderer);
    return name == nullptr ? "" : reinterpret_cast<const char*>(name);
}

}  // namespace

draw::Renderer make_renderer(const Window& window) {
    draw::Renderer renderer(SDL_CreateRenderer(
        &window.handle(), -1, SDL_RENDERER_ACCELERATED | SDL_RENDERER_PRESENTVSYNC));
    if (!renderer) throw draw::GpuLost(SDL_GetError());
    return renderer;
}

std::string name_of(SDL_Renderer& renderer) {
    const std::string name = info_of(renderer).name;
    const std::string more = gl_name();
    return more.empty() ? name : name + ", " + more;
}

GpuScreen::GpuScreen(const Window& window, draw::Renderer renderer, draw::Look look)
    : window_(&window),
      ground_(look.theme.ground),
      renderer_(std::move(renderer)),
      canvas_(std::make_unique<draw::GpuCanvas>(*renderer_, std::move(look))) {
    const SDL_RendererInfo info = info_of(*renderer_);
    has_vsync_ = (info.flags & SDL_RENDERER_PRESENTVSYNC) != 0;
    plane_side_ = longest_planes(info);
}

/// True where the frame of the screen hides something. SDL forgets it when the window changes.
bool GpuScreen::keep_to_field() {
    const Field field = window_->field();
    if (field.left == 0 && field.top == 0) {
        draw::gpu_check(SDL_RenderSetViewport(renderer_.get(), nullptr));
        return false;
    }
    const SDL_Rect place{field.left, field.top, field.width, field.height};
    draw::gpu_check(SDL_RenderSetViewport(renderer_.get(), &place));
    return true;
}

void GpuScreen::clear() {
    const auto part = [](int channel) { return static_cast<Uint8>(channel); };
    draw::gpu_check(SDL_SetRenderDrawColor(renderer_.get(), part(ground_.r), part(ground_.g),
                                           part(ground_.b), SDL_ALPHA_OPAQUE));
    draw::gpu_check(SDL_RenderClear(renderer_.get()));
}

void GpuScreen::show_ground() {
    clear();
    present();
}

void GpuScreen::draw(const show::Scene& scene, const draw::Pictures& pictures) {
    if (keep_to_field()) clear();
    canvas_->draw(scene, pictures);
}

void GpuScreen::prepare(const show::Page& page) {
    keep_to_field();
    canvas_->prepare(page);
}

void GpuScreen::prepare_menu(const show::MenuSheet& sheet) {
    keep_to_field();
    canvas_->prepare_menu(sheet);
}

const draw::MenuTargets& GpuScreen::targets(const show::MenuView& view) {
    keep_to_field();
    return canvas_->targets(view);
}

void GpuScreen::present() {
    SDL_RenderPresent(renderer_.get());
}

}  // namespace kiosk::stage
