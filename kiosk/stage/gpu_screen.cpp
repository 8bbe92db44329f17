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

GpuScreen::GpuScreen(draw::Renderer renderer, draw::Look look)
    : renderer_(std::move(renderer)),
      canvas_(std::make_unique<draw::GpuCanvas>(*renderer_, std::move(look))) {
    const SDL_RendererInfo info = info_of(*renderer_);
    has_vsync_ = (info.flags & SDL_RENDERER_PRESENTVSYNC) != 0;
    plane_side_ = longest_planes(info);
}

void GpuScreen::draw(const show::Scene& scene, const draw::Pictures& pictures) {
    canvas_->draw(scene, pictures);
}

void GpuScreen::prepare(const show::Page& page) {
    canvas_->prepare(page);
}

void GpuScreen::present() {
    SDL_RenderPresent(renderer_.get());
}

}  // namespace kiosk::stage
