// What the player, the nursery and its children say to each other: one datagram a message, plain
// values, the same program version on both ends. Texts follow the fixed part.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

#include "media/captions.h"
#include "media/planes.h"

namespace kiosk::media::wire {

/// Puts a text into a field that ends with a 0; what is too long is cut off.
template <std::size_t size>
void put_text(std::array<char, size>& field, std::string_view text) {
    field.fill(0);
    std::copy_n(text.begin(), std::min(text.size(), size - 1), field.begin());
}

/// Player to nursery. Descriptors travel along, unless it is a kill: the file, the child's socket,
/// the shared memory, then the captions file, if captions come from one, then fonts.
struct Order {
    enum class Kind : std::uint32_t { clip, still, probe, measure, kill } kind = Kind::kill;
    std::int32_t page = 0;
    std::int64_t serial = 0;
    std::int64_t begin = 0, end = no_end, skip = 0;  ///< ns
    std::int32_t width = 0, height = 0, slots = 0, threads = 1;
    std::int32_t ahead = 0;  ///< slots that are free from the beginning
    std::uint32_t ground = 0;
    std::uint32_t sound = 0, live = 0, hardware = 0;
    std::int32_t plane_side = 0;  ///< as Request::plane_side
    CaptionWish::From captions = CaptionWish::From::nowhere;
    std::uint32_t captions_by_name = 0;
    CaptionLook caption_look;
    std::array<char, 16> language{};          ///< of the sound track; ends with a 0
    std::array<char, 16> caption_language{};  ///< ends with a 0
    std::array<char, 16> extension{};         ///< of the file, without its dot; ends with a 0

    static constexpr std::int64_t no_end = INT64_MAX;
};

/// Nursery to player.
struct News {
    enum class Kind : std::uint32_t { born, died } kind = Kind::born;
    std::int32_t value = 0;  ///< born: process id; died: status as waitpid tells it
    std::int64_t serial = 0;
};

/// Child to player, in order. A remark, a failure, or the answer to a question about the file, is
/// the text behind it.
struct Told {
    enum class Kind : std::uint32_t {
        opened,           ///< `sound` and `still` are known
        placed_captions,  ///< from `pts` on captions may stand where they were made to stand
        frame,            ///< a slot has been filled
        sound,            ///< more sound is there
        sound_over,       ///< all sound is there
        ended,            ///< all frames have been told; `pts` is when the last one's time is over
        remark,           ///< something to write down; all goes on
        failed,
        answered  ///< what the file is, or how loud
    } kind = Kind::failed;
    std::int32_t slot = 0, width = 0, height = 0;
    PixelKind pixels = PixelKind::packed;
    std::int32_t shown_width = 0, shown_height = 0;  ///< on the screen
    std::int64_t serial = 0, stride = 0;             ///< of planes, PlaneLayout knows
    std::int64_t pts = 0;                            ///< ns since the in-point
    std::int64_t number = 0;
    std::uint32_t sound = 0, still = 0;
};

/// Player to child.
struct Said {
    enum class Kind : std::uint32_t { slot_is_free, sound_was_read } kind = Kind::slot_is_free;
    std::int32_t slot = 0;
    std::int64_t now = 0;  ///< ns since the in-point: what is on the screen
};

/// Player to encoder, on a stream: once, the name of the file behind it.
struct Film {
    std::int32_t width = 0, height = 0, fps_num = 0, fps_den = 1;
    std::uint32_t is_program_stream = 0;  ///< MPEG-2 and AC-3; else H.264 and AAC in MP4
    std::uint32_t name_bytes = 0;
};

/// For each frame; behind it its rows of BGRX without padding, then its sample pairs as floats. The
/// encoder answers with a text when it is done: "ok", or why there is no film.
struct FilmFrame {
    std::int32_t pairs = 0;
    static constexpr std::int32_t last = -1;  ///< no frame: close the film
};

}  // namespace kiosk::media::wire
