#include "draw/gpu_canvas.h"

#include <utility>

#include "draw/gpu_brush.h"
#include "draw/gpu_strips.h"
#include "draw/laid_out.h"
#include "draw/plate_stack.h"

namespace kiosk::draw {
namespace {

SDL_Rect place_of(const Picture& picture, int width, int height) {
    SDL_Rect place{};
    if (const auto* planes = std::get_if<PlanesView>(&picture)) {
        place.w = planes->shown_width;
        place.h = planes->shown_height;
    } else {
        place.w = std::get<PictureView>(picture).width;
        place.h = std::get<PictureView>(picture).height;
    }
    place.x = (width - place.w) / 2;
    place.y = (height - place.h) / 2;
    return place;
}

}  // namespace

GpuCanvas::GpuCanvas(SDL_Renderer& renderer, Look look)
    : renderer_(renderer),
      films_(renderer),
      pages_(renderer, std::move(look)),
      menu_(renderer, pages_) {}

/// The ground is drawn around the picture, not beneath it: both together are mixed in once.
void GpuCanvas::draw_picture(const show::PicturePage& page, Uint8 alpha, const Frame& frame) {
    const content::Color ground = pages_.look().theme.ground;
    const std::optional<Picture> picture = frame.pictures(page);
    if (!picture) return fill(renderer_, ground, alpha, {0, 0, frame.width, frame.height});
    SDL_Texture& texture = films_.texture(page.serial, *picture);
    const SDL_Rect place = place_of(*picture, frame.width, frame.height);
    const int right = place.x + place.w;
    const int bottom = place.y + place.h;
    fill(renderer_, ground, alpha, {0, 0, frame.width, place.y});
    fill(renderer_, ground, alpha, {0, place.y, place.x, place.h});
    fill(renderer_, ground, alpha, {right, place.y, frame.width - right, place.h});
    fill(renderer_, ground, alpha, {0, bottom, frame.width, frame.height - bottom});
    copy(renderer_, texture, alpha, place);
}

void GpuCanvas::draw_page(const show::Page& page, Uint8 alpha, const Frame& frame) {
    if (const auto* picture = std::get_if<show::PicturePage>(&page))
        return draw_picture(*picture, alpha, frame);
    const GpuPage& shown = pages_.shown(page, frame.width, frame.height);
    const double below = rise_of(page, frame.height);
    if (below <= 0)
        return copy(renderer_, *shown.texture, alpha, {0, 0, frame.width, frame.height});
    const std::vector<SDL_Vertex> strips = rising_page(shown, below, alpha);
    gpu_check(SDL_RenderGeometry(&renderer_, shown.texture.get(), strips.data(),
                                 static_cast<int>(strips.size()), nullptr, 0));
}

void GpuCanvas::draw_captions(const show::Scene& scene, const Frame& frame) {
    PlateStack stack(scene, frame.width, frame.height);
    for (const show::Caption& caption : scene.captions) {
        const GpuPlate& plate = pages_.plate(caption.text, frame.width, frame.height);
        if (!plate.texture) continue;
        SDL_Rect place = plate.place;
        place.y -= stack.raised(place.h);
        copy(renderer_, *plate.texture, alpha_of(caption.opacity), place);
    }
}

void GpuCanvas::draw_hint(const show::HintView& hint, const Frame& frame) {
    each_hint(hint, [&](const HintLook& look, double opacity) {
        const GpuPlate& plate = pages_.plate(look, frame.width, frame.height);
        copy(renderer_, *plate.texture, alpha_of(opacity), plate.place);
    });
}

void GpuCanvas::draw_loop(const show::Scene& scene, const Frame& frame) {
    const Uint8 share = scene.incoming ? alpha_of(scene.mix) : 0;
    if (share != opaque) draw_page(scene.page, opaque, frame);
    if (share != 0) draw_page(*scene.incoming, share, frame);
    draw_captions(scene, frame);
    if (scene.hint) draw_hint(*scene.hint, frame);
    if (scene.dim > 0) fill(renderer_, {}, alpha_of(scene.dim), {0, 0, frame.width, frame.height});
}

void GpuCanvas::draw(const show::Scene& scene, const Pictures& pictures) {
    const Screen on = screen();
    // Beneath an opaque menu the loop stays as it was, pages and all.
    const bool is_covered = scene.menu && alpha_of(scene.menu->opacity) == opaque;
    if (!is_covered) draw_loop(scene, {on.width, on.height, pictures});
    if (scene.menu) menu_.draw(*scene.menu, on, pictures);
    if (scene.shade > 0) fill(renderer_, {}, alpha_of(scene.shade), {0, 0, on.width, on.height});
    gpu_check(SDL_RenderFlush(&renderer_));
    if (!is_covered) films_.frame_drawn();
    pages_.frame_drawn(is_covered);
}

Screen GpuCanvas::screen() const {
    SDL_Rect field;  // all of the window, unless somebody has set another one
    SDL_RenderGetViewport(&renderer_, &field);
    return screen_of(field.w, field.h, pages_.look());
}

void GpuCanvas::prepare(const show::Page& page) {
    if (std::holds_alternative<show::PicturePage>(page)) return;
    const Screen on = screen();
    pages_.prepare(page, on.width, on.height);
}

void GpuCanvas::prepare_menu(const show::MenuSheet& sheet) {
    menu_.prepare(sheet, screen());
}

const MenuTargets& GpuCanvas::targets(const show::MenuView& view) {
    return menu_.targets(view, screen());
}

}  // namespace kiosk::draw
