// The screen with a GPU: an SDL renderer in the window, and what it says of itself.
#pragma once

#include <memory>
#include <string>

#include "draw/gpu.h"
#include "draw/gpu_canvas.h"
#include "stage/window.h"

namespace kiosk::stage {

/// An accelerated renderer that waits for the display's tick where it can. Throws draw::GpuLost.
[[nodiscard]] draw::Renderer make_renderer(const Window& window);

/// What SDL and the graphics library call it: "opengl, Mesa Intel(R) HD Graphics 520 (SKL GT2)".
[[nodiscard]] std::string name_of(SDL_Renderer& renderer);

class GpuScreen {
  public:
    /// The window outlives it.
    GpuScreen(const Window& window, draw::Renderer renderer, draw::Look look);

    /// These throw draw::GpuLost. First: nothing but the ground, at once.
    void show_ground();
    void draw(const show::Scene& scene, const draw::Pictures& pictures);
    void prepare(const show::Page& page);
    void prepare_menu(const show::MenuSheet& sheet);
    [[nodiscard]] const draw::MenuTargets& targets(const show::MenuView& view);

    /// Everything looks like this from now on.
    void take(const draw::Look& look) {
        ground_ = look.theme.ground;
        canvas_ = std::make_unique<draw::GpuCanvas>(*renderer_, look);
    }

    /// Waits for the display's tick where there is vsync.
    void present();

    [[nodiscard]] bool has_vsync() const { return has_vsync_; }

    /// The longest side of a picture that may come as planes; 0: none may.
    [[nodiscard]] int plane_side() const { return plane_side_; }

  private:
    void clear();
    bool keep_to_field();

    const Window* window_;
    content::Color ground_;
    draw::Renderer renderer_;
    std::unique_ptr<draw::GpuCanvas>
        canvas_;  ///< can be moved, which its textures' renderer is not
    bool has_vsync_ = false;
    int plane_side_ = 0;
};

}  // namespace kiosk::stage
