// Encodes pictures and sound into a film. The same input gives the same bytes: fixed threads,
// nothing of the day or the machine in the file.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "media/helper/av.h"
#include "media/wire.h"

namespace kiosk::media::helper {

class FilmWriter {
  public:
    /// Throws Unusable.
    FilmWriter(const std::string& file, const wire::Film& film);
    ~FilmWriter();
    FilmWriter(const FilmWriter&) = delete;
    FilmWriter& operator=(const FilmWriter&) = delete;

    /// BGRX rows without padding. Throws Unusable: the disk is full.
    void add_picture(std::span<const std::byte> pixels);
    void add_sound(std::span<const float> pairs);

    void finish();

  private:
    struct Track {
        Owned<AVCodecContext> encoder;
        AVStream* stream = nullptr;  ///< owned by the format
        std::int64_t next = 0;       ///< time stamp
    };
    void open_picture(const wire::Film& film);
    void open_sound(const wire::Film& film);
    [[nodiscard]] AVStream* add_stream(const AVCodecContext& encoder) const;
    void open_scaler();
    void write(Track& track, const AVFrame* frame);
    void send_sound(std::size_t pairs);

    wire::Film film_;
    Owned<AVFormatContext> format_;
    Track picture_, sound_;
    Owned<SwsContext> scaler_;
    std::vector<float> pending_;  ///< sound that does not fill a frame yet
};

}  // namespace kiosk::media::helper
