#include "stage/pointer.h"

#include "stage/limits.h"

namespace kiosk::stage {

void Pointer::hear(const SDL_Event& event, bool somebody_is_there, show::Time t) {
    const bool is_moved = event.type == SDL_MOUSEMOTION && event.motion.which != SDL_TOUCH_MOUSEID;
    if (!is_moved || !somebody_is_there) return;
    if (!hide_at_) SDL_ShowCursor(SDL_ENABLE);
    hide_at_ = t + pointer_linger;
}

void Pointer::go_on(bool somebody_is_there, show::Time t) {
    if (!hide_at_ || (t < *hide_at_ && somebody_is_there)) return;
    SDL_ShowCursor(SDL_DISABLE);
    hide_at_.reset();
}

}  // namespace kiosk::stage
