// Packs and scales, without a GPU, pictures that were made for one: those that are still on their
// way when a renderer fails. Simple rather than quick: what follows them comes packed.
#pragma once

#include <optional>

#include "draw/picture.h"
#include "draw/sdl.h"

namespace kiosk::draw {

class Packer {
  public:
    /// A packed picture as it is; planes in this packer's memory, until its next call. Nothing
    /// where SDL cannot.
    [[nodiscard]] std::optional<PictureView> packed(const std::optional<Picture>& picture);

  private:
    [[nodiscard]] std::optional<PictureView> pack(const PlanesView& planes);

    Surface own_size_, scaled_;
};

}  // namespace kiosk::draw
