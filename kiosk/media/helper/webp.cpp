#include "media/helper/webp.h"

#include <webp/demux.h>

#include <cstring>
#include <memory>

#include "media/helper/whole_file.h"

namespace kiosk::media::helper {
namespace {

struct DeleteDecoder {
    void operator()(WebPAnimDecoder* decoder) const { WebPAnimDecoderDelete(decoder); }
};

}  // namespace

Picture first_picture_of_webp(int fd) {
    const std::vector<char> bytes = whole_file(fd);
    const WebPData data{reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()};
    WebPAnimDecoderOptions options;
    if (WebPAnimDecoderOptionsInit(&options) == 0) throw Unusable("cannot be decoded");
    options.color_mode = MODE_BGRA;
    const std::unique_ptr<WebPAnimDecoder, DeleteDecoder> decoder(
        WebPAnimDecoderNew(&data, &options));
    WebPAnimInfo info;
    std::uint8_t* pixels = nullptr;
    int time = 0;
    if (!decoder || WebPAnimDecoderGetInfo(decoder.get(), &info) == 0 ||
        WebPAnimDecoderGetNext(decoder.get(), &pixels, &time) == 0)
        throw Unusable("is a damaged WebP picture");
    Picture picture = owned(av_frame_alloc());
    picture->width = static_cast<int>(info.canvas_width);
    picture->height = static_cast<int>(info.canvas_height);
    picture->format = AV_PIX_FMT_BGRA;
    av_check(av_frame_get_buffer(picture.get(), 0), "cannot be decoded");
    const std::size_t row = std::size_t{info.canvas_width} * 4;
    for (std::uint32_t y = 0; y < info.canvas_height; ++y) {
        std::memcpy(picture->data[0] + std::ptrdiff_t{y} * picture->linesize[0], pixels + y * row,
                    row);
    }
    return picture;
}

}  // namespace kiosk::media::helper
