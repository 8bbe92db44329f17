// What a service manager is told, by systemd's notification protocol. Never waits: where there is
// none nothing happens, and one that is behind is told with the next look.
#pragma once

#include <chrono>
#include <optional>
#include <string>

namespace kiosk::unattended {

class Service {
  public:
    /// Until the show is on: it may take so much longer, from now on.
    void starting(std::chrono::microseconds at_most) const;
    /// The show is on. Told once, though it may be called for ever.
    void ready();
    /// One line. Told when it is another.
    void status(const std::string& what);
    /// All is well.
    void alive() const;
    void stopping() const;

    /// How often the service manager wants to hear that all is well, at the latest; nothing: never.
    [[nodiscard]] static std::optional<std::chrono::microseconds> watchdog();

  private:
    bool is_ready_ = false;
    std::string status_;
};

}  // namespace kiosk::unattended
