// The encoder process: takes pictures and sound from its socket and writes them to a film.
#pragma once

namespace kiosk::media::helper {

/// Serves until the film is finished or the player hangs up. The answer is the exit status.
int serve_encoder(int socket);

}  // namespace kiosk::media::helper
