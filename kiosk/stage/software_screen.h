// The screen without a GPU: scenes are drawn in memory and blitted once a frame, with no renderer
// in between. A frame that is all there is goes to the display as its decoder wrote it, where the
// display can do that.
#pragma once

#include <cstdint>
#include <memory>

#include "draw/canvas.h"
#include "stage/window.h"
#include "stage/x_screen.h"

namespace kiosk::stage {

class SoftwareScreen {
  public:
    /// The window outlives it, and has no renderer. Throws NoStage.
    SoftwareScreen(Window& window, draw::Look look);

    /// Nothing but the ground, at once.
    void show_ground();

    void draw(const show::Scene& scene, const draw::Pictures& pictures);
    void prepare(const show::Page& page);
    void prepare_menu(const show::MenuSheet& sheet);
    [[nodiscard]] const draw::MenuTargets& targets(const show::MenuView& view);
    void present();

    /// Everything looks like this from now on, and is drawn anew with the next scene.
    void take(const draw::Look& look);

    /// What the window showed is lost: all of it is drawn anew with the next scene.
    void exposed();

    /// The window has another size: frames will come in other memory.
    void resized();

    /// Pages with lower serials will not come again.
    void forget_before(show::Serial serial);

    [[nodiscard]] bool copies_nothing() const { return x_screen_ != nullptr; }

  private:
    /// What to draw onto (XRGB8888). Asked for anew each frame: a resize makes another one.
    [[nodiscard]] SDL_Surface& surface();
    [[nodiscard]] SDL_Surface& whole_surface();
    [[nodiscard]] bool show_alone(const show::Scene& scene, const draw::Pictures& pictures);

    Window* window_;
    std::uint32_t ground_;  ///< 0xRRGGBB beside pictures that do not fill the window
    draw::Canvas canvas_;
    std::unique_ptr<XScreen> x_screen_;  ///< null where frames have to be copied
    bool is_shown_ = false;              ///< the scene is on the display already
    draw::Surface converted_;            ///< stands in where the window's own format is another
    draw::Surface within_;               ///< the part of either that the frame of the screen shows
};

}  // namespace kiosk::stage
