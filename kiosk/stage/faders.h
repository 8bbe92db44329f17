// What each voice is multiplied with besides its own volume and fades: the gain that levels its
// clip, and the volume of the hour. Both glide: nothing that becomes known, and no hour, is heard
// as a jump. Time is an argument.
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "show/voices.h"
#include "stage/levelling.h"
#include "stage/media_book.h"
#include "stage/performance.h"

namespace kiosk::stage {

class Faders {
  public:
    /// Both must outlive this.
    Faders(const Performance& performance, const MediaBook& book)
        : performance_(performance), book_(book) {}

    /// Takes up what is known now, for sound from show time t on; before each stretch that is
    /// mixed. `master` multiplies the volume of the hour.
    void move(const std::vector<show::Voice>& voices, const std::optional<content::LocalTime>& wall,
              show::Time t, double master = 1);

    /// Linear. Of a voice that move() was told of, from its t on.
    [[nodiscard]] double gain(show::Serial serial, show::Time t) const;

  private:
    [[nodiscard]] double level_of(const show::Voice& voice) const;

    const Performance& performance_;
    const MediaBook& book_;
    std::optional<Glide> volume_;           ///< linear; nothing before the first sound
    std::map<show::Serial, Glide> levels_;  ///< dB
};

}  // namespace kiosk::stage
