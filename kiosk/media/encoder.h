// Writes a film: pictures and sound go to an encoder process (the helper program), which knows
// libav. Pictures in, file out.
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>

namespace kiosk::media {

struct FilmFormat {
    std::filesystem::path file;  ///< .mpg, .mpeg, .vob: MPEG-2 and AC-3 in a program stream; else
                                 ///< H.264 and AAC in MP4
    int width = 0, height = 0;   ///< at least 2; an odd last row or column is left out
    int fps_num = 30, fps_den = 1;
};

class Encoder {
  public:
    Encoder(const std::filesystem::path& helper, const FilmFormat& format);
    ~Encoder();  ///< without finish(): the unfinished file is removed
    Encoder(Encoder&&) noexcept;

    /// One frame (BGRX rows, `stride` bytes each) and the stereo sample pairs at 48 kHz that belong
    /// to its time. Two recordings of the same pictures and sound are equal to the byte. False when
    /// the encoder has failed.
    bool add(const std::byte* pixels, std::ptrdiff_t stride, std::span<const float> sound);

    /// Closes the file under its name (a temporary until now). Why it failed, if it did.
    [[nodiscard]] std::optional<std::string> finish();

  private:
    struct Link;
    std::unique_ptr<Link> link_;
};

}  // namespace kiosk::media
