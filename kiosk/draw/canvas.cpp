#include "draw/canvas.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>
#include <vector>

#include "draw/kept.h"
#include "draw/laid_out.h"
#include "draw/limits.h"
#include "draw/mix.h"
#include "draw/packer.h"
#include "draw/page_rows.h"
#include "draw/paint.h"
#include "draw/plate_stack.h"

namespace kiosk::draw {
namespace {

std::uint32_t* row_of(SDL_Surface& surface, int y) {
    auto* bytes = static_cast<std::byte*>(surface.pixels);
    // NOLINTNEXTLINE(*-reinterpret-cast)
    return reinterpret_cast<std::uint32_t*>(bytes + static_cast<std::ptrdiff_t>(surface.pitch) * y);
}

void copy(const PageRows& page, SDL_Surface& target) {
    for (int y = 0; y < target.h; ++y) {
        std::uint32_t* out = row_of(target, y);
        if (const std::byte* row = row_in_memory(page, y)) {
            std::memcpy(out, row, sizeof *out * static_cast<std::size_t>(target.w));
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

void lay_plate(const Plate& plate, double opacity, int raised, SDL_Surface& target) {
    const int top = plate.top - raised;
    for (int y = std::max(0, -top); y < plate.surface->h && top + y < target.h; ++y) {
        lay_over(row_of(*plate.surface, y), weight(opacity), row_of(target, top + y) + plate.left,
                 static_cast<std::size_t>(plate.surface->w));
    }
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
    PageRows rows(const show::Page& page, const Pictures& pictures, const SDL_Surface& target,
                  Packer& packer) {
        if (const auto* picture = std::get_if<show::PicturePage>(&page))
            return PictureRows{packer.packed(pictures(*picture)), pixel(look.theme.ground),
                               target.w, target.h};
        LaidOutPage& kept = laid_out(page, target.w, target.h);
        kept.shown = true;
        return LaidOutRows{kept.surface.get(), kept.motif, kept.type_top, rise_of(page, target.h)};
    }

    void draw_mixed(const PageRows& under, const PageRows& over, unsigned weight,
                    SDL_Surface& target) {
        for (std::vector<std::uint32_t>& spare : spares)
            spare.resize(static_cast<std::size_t>(target.w));
        const std::size_t bytes = sizeof(std::uint32_t) * static_cast<std::size_t>(target.w);
        for (int y = 0; y < target.h; ++y) {
            auto* out =
                reinterpret_cast<std::byte*>(row_of(target, y));  // NOLINT(*-reinterpret-cast)
            mix(row(under, y, spares[0]), row(over, y, spares[1]), weight, out, bytes);
        }
    }

    void draw_captions(const show::Scene& scene, SDL_Surface& target) {
        const std::size_t before = plates.now();
        PlateStack stack(scene, target.w, target.h);
        for (const show::Caption& caption : scene.captions) {
            const Plate& plate = plate_of(caption.text, target);
            if (!plate.surface) continue;
            lay_plate(plate, caption.opacity, stack.raised(plate.surface->h), target);
        }
        plates.trim(before);
    }

    const Plate& plate_of(const std::string& text, const SDL_Surface& target) {
        const auto is_it = [&](const Plate& plate) {
            return plate.screen_width == target.w && plate.screen_height == target.h &&
                   plate.text == text;
        };
        if (const Plate* found = plates.find(is_it)) return *found;
        return plates.make(lay_out_plate(text, target.w, target.h, look, type));
    }

    Look look;
    Type type;
    Kept<LaidOutPage> pages{most_page_bytes};
    Kept<Plate> plates{most_plate_bytes};
    std::array<std::vector<std::uint32_t>, 2> spares;
    std::array<Packer, 2> packers;
};

Canvas::Canvas(Look look) : parts_(std::make_unique<Parts>(std::move(look))) {}
Canvas::~Canvas() = default;
Canvas::Canvas(Canvas&&) noexcept = default;
Canvas& Canvas::operator=(Canvas&&) noexcept = default;

void Canvas::draw(const show::Scene& scene, const Pictures& pictures, SDL_Surface& target) {
    Kept<LaidOutPage>& pages = parts_->pages;
    const std::size_t before = pages.now();
    const unsigned share = scene.incoming ? weight(scene.mix) : 0;
    if (share == 0) {
        copy(parts_->rows(scene.page, pictures, target, parts_->packers[0]), target);
    } else if (share == whole) {
        copy(parts_->rows(*scene.incoming, pictures, target, parts_->packers[1]), target);
    } else {
        const PageRows under = parts_->rows(scene.page, pictures, target, parts_->packers[0]);
        const PageRows over = parts_->rows(*scene.incoming, pictures, target, parts_->packers[1]);
        parts_->draw_mixed(under, over, share, target);
    }
    parts_->draw_captions(scene, target);
    // What was on the screen and has left it never comes back: its serial is used up.
    pages.drop(before, [](const LaidOutPage& page) { return page.shown; });
    pages.trim(before);
}

void Canvas::prepare(const show::Page& page, int width, int height) {
    if (std::holds_alternative<show::PicturePage>(page)) return;
    const std::size_t before = parts_->pages.now();
    parts_->laid_out(page, width, height);
    parts_->pages.trim(before);
}

}  // namespace kiosk::draw
