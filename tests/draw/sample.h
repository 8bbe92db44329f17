// What the tests of this room draw: facts from the sample show's sources, in three languages, and
// pictures made by arithmetic.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "kiosk/draw/canvas.h"
#include "kiosk/draw/sdl.h"

namespace kiosk::draw::sample {

struct Fact {
    const char* name = "";
    const char* language = "";
    const char* label = "";
    const char* statement = "";  ///< what is emphasised stands between bars
    const char* source = "";     ///< empty: a text that stands alone
    content::SourceDate date;
};

/// Short and long ones, with and without source.
[[nodiscard]] const std::vector<Fact>& facts();
[[nodiscard]] const Fact& fact(const std::string& name);

[[nodiscard]] std::shared_ptr<const content::Card> card(const Fact& fact);
[[nodiscard]] show::CardPage page(const Fact& fact, show::Serial serial = 1, double rise = 0);
/// Of the sample show, with so many lots and with or without its goal.
[[nodiscard]] show::BoardPage board(const std::string& language, std::size_t lots = 3,
                                    bool has_goal = true);
[[nodiscard]] content::RichText rich(const std::string& barred);

/// The shipped theme and words.
[[nodiscard]] Look look();

struct Size {
    int width, height;
};

/// Landscape and portrait, small and large, and an old one of 5:4.
[[nodiscard]] const std::vector<Size>& screens();

/// A picture of its own memory: first light over a plain, different for each tint.
class Picture {
  public:
    /// `tint` up to 26.
    Picture(int width, int height, unsigned tint = 0);
    [[nodiscard]] PictureView view() const;
    [[nodiscard]] std::uint32_t at(int x, int y) const;

  private:
    int width_, height_;
    std::vector<std::uint32_t> pixels_;
};

/// Nothing is there for any page.
[[nodiscard]] Pictures no_pictures();
/// The same picture for every page.
[[nodiscard]] Pictures always(const Picture& picture);

[[nodiscard]] std::uint32_t pixel_at(const SDL_Surface& surface, int x, int y);

}  // namespace kiosk::draw::sample
