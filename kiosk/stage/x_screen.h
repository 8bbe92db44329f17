// Film on an X screen without a copy: the server reads the frame where its decoder wrote it, in
// shared memory (MIT-SHM 1.2). Copying it to the window's surface first takes longer than all else
// the player does for a frame. Where there is no X server, or a distant one, there is no XScreen.
// Must not know the show; one thread.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <utility>

#include "draw/picture.h"
#include "draw/sdl.h"

namespace kiosk::stage {

class XScreen {
  public:
    /// Null where the window's server cannot take frames that way.
    [[nodiscard]] static std::unique_ptr<XScreen> of(SDL_Window& window);
    ~XScreen();
    XScreen(const XScreen&) = delete;
    XScreen& operator=(const XScreen&) = delete;

    /// Puts the frame into the middle of the window and returns when the server has read it. False
    /// when it refused; nothing is shown then. `whose` is the page's serial.
    bool show(std::int64_t whose, const draw::PictureView& frame, int width, int height);

    /// The window's other pixels were drawn by somebody else: the bars beside the picture are due.
    void forget_bars() { barred_.reset(); }

    /// Lets go of the memory of pages with serials below this.
    void forget_before(std::int64_t whose);

    /// 0xRRGGBB beside the picture.
    void set_ground(std::uint32_t ground);

  private:
    struct Connection;
    explicit XScreen(std::unique_ptr<Connection> connection);

    struct Place {
        int left = 0, top = 0, width = 0, height = 0;
        bool operator==(const Place&) const = default;
    };
    [[nodiscard]] std::optional<std::uint32_t> attached(std::int64_t whose, int memory);
    void draw_bars(const Place& picture, int width, int height);

    std::unique_ptr<Connection> connection_;
    std::map<std::pair<std::int64_t, int>, std::uint32_t>
        segments_;  ///< of the server, by page and memory: a film may be decoded anew
    std::optional<Place> barred_;  ///< bars are drawn around a picture that lies here
};

}  // namespace kiosk::stage
