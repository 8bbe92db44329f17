// The screen saver of an X server, set to come after a second without anybody.
#pragma once

#include <memory>
#include <string>

namespace kiosk::whole {

class ScreenSaver {
  public:
    /// "DISPLAY=:7". Throws std::runtime_error.
    explicit ScreenSaver(const std::string& variable);
    ~ScreenSaver();
    ScreenSaver(const ScreenSaver&) = delete;
    ScreenSaver& operator=(const ScreenSaver&) = delete;

    [[nodiscard]] bool is_on() const;
    /// As if somebody had come.
    void reset() const;

  private:
    struct Server;
    std::unique_ptr<Server> server_;
};

}  // namespace kiosk::whole
