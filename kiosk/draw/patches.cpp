#include "draw/patches.h"

#include <algorithm>
#include <array>

namespace kiosk::draw {
namespace {

/// A stretch of the shape's side, and what it becomes.
struct Span {
    int source = 0, source_length = 0, at = 0, length = 0;
};

/// Where there is no room for both ends, each gives half.
std::array<Span, 3> spans_of(int from, int length, int edge) {
    const int first = std::min(edge, length - length / 2);
    const int last = std::min(edge, length / 2);
    return {{{0, first, from, first},
             {edge + middle_pixels / 2, 1, from + first, length - first - last},
             {side_of(edge) - last, last, from + length - last, last}}};
}

}  // namespace

std::vector<Patch> patches_of(const SDL_Rect& place, int edge) {
    std::vector<Patch> patches;
    for (const Span& down : spans_of(place.y, place.h, edge)) {
        for (const Span& across : spans_of(place.x, place.w, edge)) {
            if (down.length <= 0 || across.length <= 0) continue;
            patches.push_back(
                {{across.source, down.source, across.source_length, down.source_length},
                 {across.at, down.at, across.length, down.length}});
        }
    }
    return patches;
}

}  // namespace kiosk::draw
