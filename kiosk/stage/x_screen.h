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
#include <vector>

#include "draw/canvas.h"
#include "draw/picture.h"
#include "draw/sdl.h"
#include "media/shared_memory.h"
#include "stage/window.h"

namespace kiosk::stage {

class XScreen {
  public:
    /// Null where the window's server cannot take frames that way.
    [[nodiscard]] static std::unique_ptr<XScreen> of(SDL_Window& window);
    ~XScreen();
    XScreen(const XScreen&) = delete;
    XScreen& operator=(const XScreen&) = delete;

    /// Memory for rows of the field that are not the film's alone, which the server reads as well:
    /// XRGB8888, as wide as asked for, not more than so many rows. Null where there is none. Holds
    /// until the next call.
    [[nodiscard]] SDL_Surface* strip(int width, int rows);

    /// Puts the frame into the middle of the field and returns when the server has read it. False
    /// when it refused; nothing is shown then. `whose` is the page's serial. Instead of the rows
    /// `other`, if there are any, those of strip() are put: no pixel is written twice, so that
    /// nothing flickers.
    bool show(std::int64_t whose, const draw::PictureView& frame, const Field& field,
              const draw::Rows& other);

    /// The window's other pixels were drawn by somebody else: the bars beside the picture are due.
    void forget_bars() { barred_.reset(); }

    /// Lets go of the memory of pages with serials below this.
    void forget_before(std::int64_t whose);

    /// 0xRRGGBB beside the picture.
    void set_ground(std::uint32_t ground);

  private:
    struct Connection;
    explicit XScreen(std::unique_ptr<Connection> connection);

    using Place = Field;
    /// A rectangle of an image in shared memory, and where it goes.
    struct Put {
        std::uint32_t segment = 0;
        std::size_t offset = 0;    ///< of the image's first row in the memory
        int stride = 0, rows = 0;  ///< of the image: pixels from row to row, rows
        Place source;              ///< in the image
        int left = 0, top = 0;     ///< in the window
    };
    /// What the server has attached of the memory for strip().
    struct StripMemory {
        StripMemory(int width, int rows)
            : memory(media::SharedLayout(width, rows, 1, false)), width(width), rows(rows) {}

        media::SharedMemory memory;
        int width, rows;
        std::uint32_t segment = 0;
        draw::Surface surface;  ///< the rows that were asked for last
    };
    struct Bars {
        Place picture;
        draw::Rows other;
        bool operator==(const Bars&) const = default;
    };
    [[nodiscard]] bool make_strip(int width, int rows);
    [[nodiscard]] std::vector<Put> parts_of(const draw::PictureView& frame, std::uint32_t segment,
                                            const Place& place, const Field& field,
                                            const draw::Rows& other) const;
    [[nodiscard]] bool put(const std::vector<Put>& parts);
    [[nodiscard]] std::optional<std::uint32_t> attach(int memory);
    [[nodiscard]] std::optional<std::uint32_t> attached(std::int64_t whose, int memory);
    void draw_bars(const Place& within, const Field& field);

    std::unique_ptr<Connection> connection_;
    std::map<std::pair<std::int64_t, int>, std::uint32_t>
        segments_;                ///< of the server, by page and memory: a film may be decoded anew
    std::optional<Bars> barred_;  ///< bars are drawn around a picture that lies here
    std::unique_ptr<StripMemory> strip_;
};

}  // namespace kiosk::stage
