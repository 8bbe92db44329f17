// What is to be heard, as samples: the loop, hushed while somebody is there, and the film that they
// have chosen. The same for the loudspeaker and for a recording. Time is an argument.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "stage/faders.h"
#include "stage/hold.h"
#include "stage/requested_film.h"

namespace kiosk::stage {

/// What there is to be heard now.
struct Audible {
    std::vector<show::Voice> loop;  ///< in the loop's own time
    const Deck& deck;               ///< the loop's
    const Hold& hold;
    bool is_hushed = false;         ///< the loop is silent, whether it is held or not
    RequestedFilm* film = nullptr;  ///< null where none was chosen
    std::optional<content::LocalTime> wall;
    double master = 1;  ///< what all of it is multiplied with, 0 to 1
};

class SoundDesk {
  public:
    /// Both outlive it.
    SoundDesk(const Performance& performance, const MediaBook& book);

    /// Stereo pairs from sample number `first` of show time on, where the last ones ended
    /// (mixer.h).
    void mix(std::int64_t first, std::span<float> samples, const Audible& audible);

    /// True when nothing is taken of a loop that is held: its decoders wait then, with full rings.
    [[nodiscard]] bool rests(const Hold& hold, show::Time from) const {
        return hold.is_held() && hush_.at(from) <= 0;
    }

    /// A film's last sound has still to die away.
    [[nodiscard]] bool rings() const { return dies_away_for_ > 0; }

  private:
    void mix_loop(std::int64_t first, std::span<float> samples, const Audible& audible);
    void add_film(std::int64_t first, std::span<float> samples, const Audible& audible);
    void let_die_away(std::span<float> samples);

    Faders faders_;
    Glide hush_;  ///< 0: the loop is silent
    std::vector<float> of_film_;
    std::array<float, 2> last_of_film_{};  ///< a pair
    std::int64_t dies_away_for_ = 0;       ///< pairs, once there is no film any more
};

}  // namespace kiosk::stage
