#include "media/helper/still.h"

#include <sys/resource.h>

#include <optional>
#include <utility>

#include "media/helper/document.h"
#include "media/helper/file_kind.h"
#include "media/helper/picture_track.h"
#include "media/helper/webp.h"

namespace kiosk::media::helper {
namespace {

void show_page(const Source& source, const wire::Order& order, PlayerLine& line) {
    const Document document = open_document(source.fd);
    line.send_pixels(
        [&](std::byte* to, std::ptrdiff_t stride) {
            const Size size = document.paint(order.page, {order.width, order.height}, to, stride);
            return Painted{PixelKind::packed, size, size, stride};
        },
        Duration{0});
}

View view_of(const PictureTrack& track, AVFrame& frame) {
    return {track.sample_aspect(frame), orientation_of(track.input().picture(), frame), true};
}

void wait_for_slot(PlayerLine& line) {
    line.listen();
    while (!line.has_free_slot()) {
        line.wait();
        line.listen();
    }
}

/// Round after round, each beginning where the one before ended, for as long as the item lasts: as
/// a clip it is watched by its frames.
void animate(const Source& source, PlayerLine& line, Painter& painter) {
    const rlimit endless{RLIM_INFINITY, RLIM_INFINITY};
    ::setrlimit(RLIMIT_CPU, &endless);
    for (Duration round{0};;) {
        PictureTrack track(source, 1);
        while (const std::optional<TimedPicture> picture = track.next()) {
            wait_for_slot(line);
            line.send_picture(painter, *picture->frame, view_of(track, *picture->frame),
                              round + picture->pts);
        }
        round += track.end();
    }
}

void show_picture(const Source& source, const wire::Order& order, PlayerLine& line) {
    Painter painter({order.width, order.height}, order.ground);
    {
        PictureTrack track(source, 1);
        const std::optional<TimedPicture> first = track.next();
        if (!first) throw Unusable("has no picture that can be decoded");
        // Phones put several pictures into one JPEG file; only these formats mean an animation.
        const bool may_move = track.input().is_one_of("gif,apng");
        if (!may_move || !track.next()) {
            line.tell_opened(false, true);
            line.send_picture(painter, *first->frame, view_of(track, *first->frame), Duration{0});
            line.tell_ended(Duration{0});
            return;
        }
    }
    line.tell_opened(false, false);
    animate(source, line, painter);
}

void show_webp(const Source& source, const wire::Order& order, PlayerLine& line) {
    Painter painter({order.width, order.height}, order.ground);
    const Picture picture = first_picture_of_webp(source.fd);
    line.tell_opened(false, true);
    line.send_picture(painter, *picture, View{.is_still = true}, Duration{0});
    line.tell_ended(Duration{0});
}

}  // namespace

void show_still(const Source& source, const wire::Order& order, PlayerLine& line) {
    const FileKind kind = kind_of_file(source.fd);
    if (kind.is_animated_webp) return show_webp(source, order, line);
    if (!kind.is_pdf) return show_picture(source, order, line);
    line.tell_opened(false, true);
    show_page(source, order, line);
    line.tell_ended(Duration{0});
}

}  // namespace kiosk::media::helper
