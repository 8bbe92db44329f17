// The fonts that captions are set in, as bytes: a child finds no files by itself. Knows FreeType.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "media/descriptor.h"

namespace kiosk::media::helper {

class CaptionFonts {
  public:
    /// Leaves out those that cannot be read.
    explicit CaptionFonts(std::span<const Descriptor> files);
    ~CaptionFonts();
    CaptionFonts(CaptionFonts&&) noexcept;
    CaptionFonts& operator=(CaptionFonts&&) noexcept;

    struct Font {
        std::vector<char> bytes;
        std::string family;  ///< as libass knows it
    };
    /// In order of preference.
    [[nodiscard]] const std::vector<Font>& all() const;

    /// Of the first one, in ems: what libass calls a font's size.
    [[nodiscard]] double height() const;

    /// How wide a text is, in ems, each letter from the first font that has it.
    [[nodiscard]] double width(std::string_view text) const;

  private:
    struct Faces;
    std::unique_ptr<Faces> faces_;
};

}  // namespace kiosk::media::helper
