// Pictures of another size and kind of pixels, by libswscale, set up once for all pictures that are
// alike. Its flags are part of the promise that two recordings are equal. Knows no screen.
#pragma once

#include "media/helper/av.h"
#include "media/helper/colours.h"

namespace kiosk::media::helper {

struct Size {
    int width = 0, height = 0;
    bool operator==(const Size&) const = default;
};

[[nodiscard]] Picture new_picture(Size size, AVPixelFormat format);

class Scaler {
  public:
    /// Scales to the size and format that `to` has. Between two kinds of YUV the colours stay as
    /// they are coded; RGB is of full range. Throws Unusable.
    void scale(const AVFrame& from, const Colours& colours, AVFrame& to);

    /// The same into a picture of its own, valid until the next call.
    [[nodiscard]] const AVFrame& scaled(const AVFrame& from, const Colours& colours, Size size,
                                        AVPixelFormat format);

  private:
    struct Conversion {
        Size from, to;
        int from_format = -1, to_format = -1;
        Colours colours;
        bool operator==(const Conversion&) const = default;
    };
    Owned<SwsContext> context_;
    Conversion conversion_;  ///< what the context was made for
    Picture room_;
};

}  // namespace kiosk::media::helper
