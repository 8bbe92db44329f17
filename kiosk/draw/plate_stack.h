// Where the plates of several captions at once stand. Pure.
#pragma once

#include <cmath>

#include "draw/frame.h"
#include "show/scene.h"

namespace kiosk::draw {

/// In a fade all plates stand in the same place, else the later ones above the earlier.
class PlateStack {
  public:
    PlateStack(const show::Scene& scene, int width, int height)
        : stacks_(!scene.incoming),
          gap_(static_cast<int>(std::lround(between * grid(width, height)))) {}

    /// How far the next plate is raised above its own place.
    [[nodiscard]] int raised(int plate_height) {
        const int raised = raised_;
        if (stacks_) raised_ += plate_height + gap_;
        return raised;
    }

  private:
    static constexpr double between = 1.0;  ///< two plates, in units of the grid
    bool stacks_;
    int gap_, raised_ = 0;
};

}  // namespace kiosk::draw
