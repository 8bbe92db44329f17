// When a player that has died is started again, and what is left out of the show that cannot be
// kept up whole. Pure: the time is an argument. Never gives up.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "unattended/vitals.h"

namespace kiosk::unattended {

/// Each has all that stand before it.
enum class Remedy { none, software_rendering, no_sound, no_menu, standby_only };

/// What the player is told.
[[nodiscard]] std::vector<std::string> options_of(Remedy remedy);

/// For the journal: "without sound".
[[nodiscard]] const char* name_of(Remedy remedy);

/// How a player has died.
enum class Death {
    of_a_show,         ///< there was a picture
    before_a_picture,  ///< there never was one
    hung_at_start,     ///< nor was there, and it had all the time it may take
    without_display,   ///< there was none: nothing that is left out would help
};

struct Restarts {
    Remedy remedy = Remedy::none;
    std::vector<Time> recent;  ///< with this remedy, within the window
    Time changed{0};           ///< when it was last started or got another remedy
    /// When the first of those in a row was started that came to no picture with this remedy.
    std::optional<Time> dark_since;
    std::size_t without_display = 0;  ///< so many in a row have found none
};

/// After another death: one more restart, with a stronger remedy if there were too many, or if the
/// screen has been dark for too long. Who hangs before the first picture does so again: that leads
/// to the next remedy at once.
[[nodiscard]] Restarts after_death(Restarts before, Death death, Time now);

/// Before the player is started again. The first two are at once: nobody shall miss the film.
[[nodiscard]] std::chrono::milliseconds pause_before(const Restarts& restarts);

/// Nothing is left that the next start could do otherwise, or there is no display: all that is
/// around the player had better be started again, too.
[[nodiscard]] bool has_tried_all(const Restarts& restarts);

/// Whether all was well for so long that the show may be tried with one remedy less, and nobody is
/// there who would be interrupted.
[[nodiscard]] bool may_wear_off(const Restarts& restarts, const Vitals& vitals);

/// With one remedy less.
[[nodiscard]] Restarts worn_off(const Restarts& before, Time now);

}  // namespace kiosk::unattended
