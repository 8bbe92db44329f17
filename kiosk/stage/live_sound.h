// What is heard on the live machine: the loop, hushed while a visitor is there, and the film that a
// visitor has chosen. Mixed a little ahead of the picture.
#pragma once

#include <vector>

#include "stage/faders.h"
#include "stage/hold.h"
#include "stage/live_loop.h"
#include "stage/requested_film.h"
#include "stage/speaker.h"

namespace kiosk::stage {

class LiveSound {
  public:
    /// Both outlive it.
    LiveSound(const Performance& performance, const MediaBook& book);

    /// The device is wanted soon.
    void need(show::Time t) { speaker_.need(t); }

    /// Mixes what is to be heard until a little after t. `is_hushed`: the loop is silent, whether
    /// it is held or not; `film` is null where none was chosen.
    void play(show::Time t, LiveLoop& loop, const Hold& hold, bool is_hushed, RequestedFilm* film);

    [[nodiscard]] std::optional<show::Time> heard() const { return speaker_.heard(); }

  private:
    void mix_loop(LiveLoop& loop, const Hold& hold);
    void add_film(RequestedFilm& film);

    Speaker speaker_;
    Faders faders_;
    Glide hush_;                ///< 0: the loop is silent
    show::Time read_until_{0};  ///< the loop's own time up to which its sound has been taken
    std::vector<float> samples_, of_film_;
};

}  // namespace kiosk::stage
