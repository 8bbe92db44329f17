#include "draw/pixel_rows.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "draw/mix.h"

namespace kiosk::draw {
namespace {

constexpr std::size_t pixel_bytes = 4;

/// The part of a picture that is seen on a row of the screen.
struct Span {
    const std::byte* pixels = nullptr;  ///< null: only ground
    int left = 0, width = 0;            ///< on the screen
};

Span span_of(const PictureRows& page, int y) {
    if (!page.picture) return {};
    const PictureView& picture = *page.picture;
    const int row = y - (page.height - picture.height) / 2;
    if (row < 0 || row >= picture.height) return {};
    const int left = (page.width - picture.width) / 2;
    const int cut = std::max(0, -left);
    return {picture.pixels + row * picture.stride + static_cast<std::ptrdiff_t>(pixel_bytes) * cut,
            std::max(0, left), std::min(picture.width, page.width)};
}

const std::byte* row_of(const SDL_Surface& surface, int y) {
    return static_cast<const std::byte*>(surface.pixels) +
           static_cast<std::ptrdiff_t>(surface.pitch) * y;
}

void put(const PictureRows& page, int y, std::uint32_t* out) {
    const Span span = span_of(page, y);
    if (span.pixels == nullptr) {
        std::fill_n(out, page.width, page.ground);
        return;
    }
    std::fill_n(out, span.left, page.ground);
    std::memcpy(out + span.left, span.pixels, pixel_bytes * static_cast<std::size_t>(span.width));
    const int right = span.left + span.width;
    std::fill_n(out + right, page.width - right, page.ground);
}

/// Left of the motif there is nothing but type and ground: there the row is the one that lies
/// `below` further up, between two rows mixed of both, so that slow movement is smooth.
void put(const LaidOutRows& page, int y, std::uint32_t* out) {
    auto* bytes = reinterpret_cast<std::byte*>(out);  // NOLINT(*-reinterpret-cast)
    const bool moves = page.below > 0 && y >= page.type_top;
    const double free =
        moves ? std::clamp<double>(reach(page.motif, y, y + 1), 0, page.page->w) : 0;
    const std::size_t moving = pixel_bytes * static_cast<std::size_t>(free);
    const int whole_rows = static_cast<int>(page.below);
    mix(row_of(*page.page, std::max(0, y - whole_rows)),
        row_of(*page.page, std::max(0, y - whole_rows - 1)), weight(page.below - whole_rows), bytes,
        moving);
    std::memcpy(bytes + moving, row_of(*page.page, y) + moving,
                pixel_bytes * static_cast<std::size_t>(page.page->w) - moving);
}

}  // namespace

const std::byte* row_in_memory(const PageRows& page, int y) {
    if (const auto* laid_out = std::get_if<LaidOutRows>(&page)) {
        const bool moves = laid_out->below > 0 && y >= laid_out->type_top;
        return moves ? nullptr : row_of(*laid_out->page, y);
    }
    const auto& picture = std::get<PictureRows>(page);
    const Span span = span_of(picture, y);
    return span.width == picture.width ? span.pixels : nullptr;
}

void put_row(const PageRows& page, int y, std::uint32_t* out) {
    std::visit([&](const auto& rows) { put(rows, y, out); }, page);
}

}  // namespace kiosk::draw
