#include "draw/canvas.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>
#include <vector>

#include "draw/kept.h"
#include "draw/laid_out.h"
#include "draw/limits.h"
#include "draw/menu_painter.h"
#include "draw/mix.h"
#include "draw/packer.h"
#include "draw/paint.h"
#include "draw/pixel_rows.h"
#include "draw/plate_stack.h"
#include "draw/plates.h"
#include "draw/strip.h"

namespace kiosk::draw {
namespace {

void copy(const PageRows& page, const Strip& strip) {
    for (int y = strip.top; y < strip.bottom(); ++y) {
        std::uint32_t* out = strip.row(y);
        if (const std::byte* row = row_in_memory(page, y)) {
            std::memcpy(out, row, sizeof *out * static_cast<std::size_t>(strip.width()));
        } else {
            put_row(page, y, out);
        }
    }
}

/// Row y of a page, put together in `spare` where it is not in memory as it is.
const std::byte* row(const PageRows& page, int y, std::vector<std::uint32_t>& spare) {
    if (const std::byte* row = row_in_memory(page, y)) return row;
    put_row(page, y, spare.data());
    return reinterpret_cast<const std::byte*>(spare.data());  // NOLINT(*-reinterpret-cast)
}

void darken(double dim, const Strip& strip) {
    constexpr std::uint32_t black = 0xFF000000;
    for (int y = strip.top; y < strip.bottom(); ++y)
        tint(black, weight(dim), strip.row(y), static_cast<std::size_t>(strip.width()));
}

}  // namespace

struct Canvas::Parts {
    explicit Parts(Look given) : look(std::move(given)) {}

    LaidOutPage& laid_out(const show::Page& page, int width, int height) {
        const auto is_it = [&](const LaidOutPage& one) { return one.is(page, width, height); };
        if (LaidOutPage* found = pages.find(is_it)) return *found;
        return pages.make(lay_out(page, width, height, look, type));
    }

    /// `packer` lends a picture that comes as planes the memory to be packed in.
    PageRows rows(const show::Page& page, const Pictures& pictures, const Strip& strip,
                  Packer& packer) {
        if (const auto* picture = std::get_if<show::PicturePage>(&page))
            return PictureRows{packer.packed(pictures(*picture)), pixel(look.theme.ground),
                               strip.width(), strip.screen_height};
        LaidOutPage& kept = laid_out(page, strip.width(), strip.screen_height);
        kept.shown = true;
        return LaidOutRows{kept.surface.get(), kept.motif, kept.type_top,
                           rise_of(page, strip.screen_height)};
    }

    void draw_mixed(const PageRows& under, const PageRows& over, unsigned weight,
                    const Strip& strip) {
        for (std::vector<std::uint32_t>& spare : spares)
            spare.resize(static_cast<std::size_t>(strip.width()));
        const std::size_t bytes = sizeof(std::uint32_t) * static_cast<std::size_t>(strip.width());
        for (int y = strip.top; y < strip.bottom(); ++y) {
            auto* out = reinterpret_cast<std::byte*>(strip.row(y));  // NOLINT(*-reinterpret-cast)
            mix(row(under, y, spares[0]), row(over, y, spares[1]), weight, out, bytes);
        }
    }

    /// The loop: its pages, and what is laid over them.
    void draw_loop(const show::Scene& scene, const Pictures& pictures, const Strip& strip) {
        const std::size_t before = pages.now();
        const unsigned share = scene.incoming ? weight(scene.mix) : 0;
        if (share == 0) {
            copy(rows(scene.page, pictures, strip, packers[0]), strip);
        } else if (share == whole) {
            copy(rows(*scene.incoming, pictures, strip, packers[1]), strip);
        } else {
            const PageRows under = rows(scene.page, pictures, strip, packers[0]);
            const PageRows over = rows(*scene.incoming, pictures, strip, packers[1]);
            draw_mixed(under, over, share, strip);
        }
        each_plate(
            scene, strip.width(), strip.screen_height,
            [&](const Plate& plate, double opacity, const SDL_Point& place) {
                lay_plate(plate, opacity, place, {0, 0, strip.width(), strip.screen_height}, strip);
            });
        if (scene.dim > 0) darken(scene.dim, strip);
        // What was on the screen and has left it never comes back: its serial is used up.
        pages.drop(before, [](const LaidOutPage& page) { return page.shown; });
        pages.trim(before);
    }

    /// Captions and the hint.
    template <typename Lay>
    void each_plate(const show::Scene& scene, int width, int height, const Lay& lay) {
        PlateStack stack(scene, width, height);
        for (const show::Caption& caption : scene.captions) {
            const Plate& plate = plates.of(caption.text, width, height);
            if (!plate.surface) continue;
            lay(plate, caption.opacity,
                SDL_Point{plate.left, plate.top - stack.raised(plate.surface->h)});
        }
        if (!scene.hint) return;
        each_hint(*scene.hint, [&](const HintLook& hint, double opacity) {
            const Plate& plate = plates.of(hint, width, height);
            lay(plate, opacity, SDL_Point{plate.left, plate.top});
        });
    }

    Look look;
    Type type;
    Kept<LaidOutPage> pages{most_page_bytes};
    Plates plates{look, type};
    MenuPainter menu{look, type, plates};
    std::array<std::vector<std::uint32_t>, 2> spares;
    std::array<Packer, 2> packers;
};

Canvas::Canvas(Look look) : parts_(std::make_unique<Parts>(std::move(look))) {}
Canvas::~Canvas() = default;
Canvas::Canvas(Canvas&&) noexcept = default;
Canvas& Canvas::operator=(Canvas&&) noexcept = default;

void Canvas::draw(const show::Scene& scene, const Pictures& pictures, SDL_Surface& target) {
    const Strip screen{target, 0, target.h};
    // Beneath an opaque menu the loop stays as it was, pages and all.
    const bool is_covered = scene.menu && weight(scene.menu->opacity) == whole;
    if (!is_covered) parts_->draw_loop(scene, pictures, screen);
    if (scene.menu) parts_->menu.draw(*scene.menu, pictures, screen);
    if (scene.shade > 0) darken(scene.shade, screen);
    parts_->plates.frame_drawn();
}

Rows Canvas::rows_laid_over(const show::Scene& scene, int width, int height) {
    Rows rows{height, 0};
    parts_->each_plate(
        scene, width, height, [&](const Plate& plate, double opacity, const SDL_Point& place) {
            if (weight(opacity) == 0 || !plate.surface) return;
            rows.top = std::min(rows.top, std::max(place.y, 0));
            rows.bottom = std::max(rows.bottom, std::min(place.y + plate.surface->h, height));
        });
    return rows.top < rows.bottom ? rows : Rows{};
}

void Canvas::draw_rows(const show::Scene& scene, const Pictures& pictures, int top, int height,
                       SDL_Surface& target) {
    parts_->draw_loop(scene, pictures, {target, top, height});
    parts_->plates.frame_drawn();
}

void Canvas::prepare(const show::Page& page, int width, int height) {
    if (std::holds_alternative<show::PicturePage>(page)) return;
    const std::size_t before = parts_->pages.now();
    parts_->laid_out(page, width, height);
    parts_->pages.trim(before);
}

void Canvas::prepare_menu(const show::MenuSheet& sheet, int width, int height) {
    parts_->menu.prepare(sheet, screen_of(width, height, parts_->look));
}

const MenuTargets& Canvas::targets(const show::MenuView& view, int width, int height) {
    return parts_->menu.targets(view, screen_of(width, height, parts_->look));
}

}  // namespace kiosk::draw
