// What the live machine shows itself on: a window, and one of two ways to draw in it. With a GPU
// films go up as planes and the display's tick is waited for; without one, or once it fails,
// scenes are drawn in memory. The show goes on either way.
#pragma once

#include <variant>

#include "stage/gpu_screen.h"
#include "stage/notes.h"
#include "stage/render_choice.h"
#include "stage/software_screen.h"

namespace kiosk::stage {

struct RenderSettings {
    RenderWish wish = RenderWish::automatic;
    std::filesystem::path memory;                ///< as RenderMemory's
    std::filesystem::path devices = "/dev/dri";  ///< where graphics devices are
};

class Screen {
  public:
    /// Tells which way was taken, and why. Throws NoStage.
    Screen(const WindowSettings& window, const RenderSettings& render, draw::Look look, Tell tell);

    /// Draws a scene, to be seen with the next present().
    void draw(const show::Scene& scene, const draw::Pictures& pictures);
    /// Has a page ready for draw().
    void prepare(const show::Page& page);
    void prepare_menu(const show::MenuSheet& sheet);

    /// As draw::Canvas's.
    [[nodiscard]] const draw::MenuTargets& targets(const show::MenuView& view);
    /// Blocks until the display takes the picture, where has_vsync().
    void present();
    /// Shows the window, in the show's ground until something is drawn.
    void open();
    [[nodiscard]] bool is_open() const { return window_.is_shown(); }

    /// Everything looks like this from now on, and has to be drawn again.
    void take(const draw::Look& look);
    [[nodiscard]] const draw::Look& look() const { return look_; }
    [[nodiscard]] const content::Display& display() const { return window_.display(); }

    /// As Window's; everything has to be drawn again.
    void take(const content::Display& display);

    /// Pages with lower serials will not come again.
    void forget_before(show::Serial serial);

    /// Takes note of what concerns the window and its renderer; true when everything has to be
    /// drawn again.
    [[nodiscard]] bool hear(const SDL_Event& event);

    /// Where the show is laid out.
    [[nodiscard]] Field field() const { return window_.field(); }
    [[nodiscard]] draw::Screen real_size() const {
        return draw::screen_of(field().width, field().height, look_);
    }
    /// As Window's.
    [[nodiscard]] std::string description() const { return window_.description(); }
    [[nodiscard]] std::chrono::nanoseconds tick() const { return window_.tick(); }
    [[nodiscard]] bool has_vsync() const;

    /// As media::Request's; may become 0.
    [[nodiscard]] int plane_side() const;

  private:
    using Way = std::variant<SoftwareScreen, GpuScreen>;
    [[nodiscard]] Way choose(const RenderSettings& render);
    [[nodiscard]] Way with_gpu(RenderWish wish);
    [[nodiscard]] Way without_gpu(const std::string& why, Note::Weight weight);
    /// Also where the GPU fails meanwhile: then it is done without one.
    template <typename Deed>
    decltype(auto) whatever_happens(const Deed& deed);
    void fall_back(const std::string& why);

    draw::Look look_;
    Tell tell_;
    Window window_;
    RenderMemory memory_;
    bool is_on_trial_ = false;  ///< no picture has been shown yet by a GPU that may fail
    Way way_;
};

}  // namespace kiosk::stage
