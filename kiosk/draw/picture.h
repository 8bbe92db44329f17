// Pictures of films and files as they come to this room: finished in somebody else's memory, packed
// for the screen or in the planes that films are coded in.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <variant>

#include "show/scene.h"

namespace kiosk::draw {

/// Rows of BGRX bytes (SDL_PIXELFORMAT_XRGB8888 on little endian), scaled already to fit the
/// screen; 0 < width <= screen width, likewise height.
struct PictureView {
    const std::byte* pixels = nullptr;
    int width = 0, height = 0;
    std::ptrdiff_t stride = 0;  ///< bytes
    std::int64_t number = -1;   ///< of one page, two with equal numbers are equal; -1: unknown
    int memory = -1;            ///< descriptor of the shared memory that it lies in; -1: none
    std::size_t offset = 0;     ///< where in it
};

/// The formulas of film colours that SDL knows.
enum class FilmColours { bt601, bt709, full_range };

/// Brightness, and behind it without a gap two planes of colour (blue first) at half its size,
/// rounded up, and half its stride: what SDL calls IYUV. Of the film's own size.
struct PlanesView {
    const std::byte* pixels = nullptr;
    int width = 0, height = 0;
    std::ptrdiff_t stride = 0;  ///< of brightness; even
    FilmColours colours = FilmColours::bt601;
    int shown_width = 0, shown_height = 0;  ///< as it fits the screen
    std::int64_t number = -1;               ///< as PictureView's
};

using Picture = std::variant<PictureView, PlanesView>;

/// The picture that a page asks for, or nothing while there is none (the ground is drawn then).
/// What it returns stays valid until the next call of draw().
using Pictures = std::function<std::optional<Picture>(const show::PicturePage&)>;

}  // namespace kiosk::draw
