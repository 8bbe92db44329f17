#include "stage/frame_picture.h"

#include "media/planes.h"

namespace kiosk::stage {
namespace {

draw::FilmColours colours_of(media::PixelKind kind) {
    switch (kind) {
        case media::PixelKind::planes_bt601:
            return draw::FilmColours::bt601;
        case media::PixelKind::planes_bt709:
            return draw::FilmColours::bt709;
        default:
            return draw::FilmColours::full_range;
    }
}

}  // namespace

draw::Picture picture_of(const media::Frame& frame) {
    if (frame.kind == media::PixelKind::packed)
        return draw::PictureView{frame.pixels, frame.width,  frame.height, frame.stride,
                                 frame.number, frame.memory, frame.offset};
    const media::PlaneLayout layout(frame.width, frame.height);
    return draw::PlanesView{
        frame.pixels,           frame.width,       frame.height,       layout.luma_stride,
        colours_of(frame.kind), frame.shown_width, frame.shown_height, frame.number};
}

}  // namespace kiosk::stage
