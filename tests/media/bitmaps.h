// Caption tracks of bitmaps, as Blu-ray discs have them, written byte by byte: ffmpeg makes no
// bitmaps of text. It makes DVD captions of these.
#pragma once

#include <string>
#include <vector>

namespace kiosk::media::test {

/// A white box with a black edge, 4 pixels wide, on for some seconds.
struct Box {
    double begin = 0, end = 0;  ///< seconds
    int left = 0, top = 0, width = 0, height = 0;
};

/// A .sup file for a plane of this size.
[[nodiscard]] std::string sup_file(int width, int height, const std::vector<Box>& boxes);

}  // namespace kiosk::media::test
