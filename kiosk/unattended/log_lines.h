// What a player says on its standard error, line by line, for the journal of whoever keeps it
// alive.
#pragma once

#include <functional>
#include <string>

#include "media/descriptor.h"

namespace kiosk::unattended {

class LogLines {
  public:
    /// Throws std::system_error.
    LogLines();

    [[nodiscard]] int theirs() const { return theirs_.get(); }
    [[nodiscard]] int ours() const { return ours_.get(); }

    /// Calls for each whole line that is there. Never blocks.
    void read(const std::function<void(const std::string&)>& each);

  private:
    media::Descriptor ours_, theirs_;
    std::string begun_;  ///< a line whose end is not there yet
};

}  // namespace kiosk::unattended
