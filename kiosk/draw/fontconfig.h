// Owners for what fontconfig lends.
#pragma once

#include <fontconfig/fontconfig.h>

#include <memory>

namespace kiosk::draw {

struct FreeFontconfig {
    void operator()(FcConfig* config) const { FcConfigDestroy(config); }
    void operator()(FcPattern* pattern) const { FcPatternDestroy(pattern); }
    void operator()(FcCharSet* characters) const { FcCharSetDestroy(characters); }
    void operator()(FcFontSet* fonts) const { FcFontSetDestroy(fonts); }
    void operator()(FcObjectSet* names) const { FcObjectSetDestroy(names); }
};

template <typename T>
using Fontconfig = std::unique_ptr<T, FreeFontconfig>;

}  // namespace kiosk::draw
