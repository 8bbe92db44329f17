// Owners of libass's handles.
#pragma once

#include <ass/ass.h>

#include <memory>

namespace kiosk::media::helper {

struct AssFree {
    void operator()(ASS_Library* library) const { ass_library_done(library); }
    void operator()(ASS_Renderer* renderer) const { ass_renderer_done(renderer); }
    void operator()(ASS_Track* track) const { ass_free_track(track); }
};

template <typename Handle>
using Ass = std::unique_ptr<Handle, AssFree>;

}  // namespace kiosk::media::helper
