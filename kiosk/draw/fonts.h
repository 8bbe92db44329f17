// The installed fonts, through fontconfig: which face speaks in which style, and which other one
// has a character that it lacks. Fonts are opened on first use and closed when too many are open.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "draw/fontconfig.h"
#include "draw/style.h"
#include "draw/ttf.h"

namespace kiosk::draw {

/// A stretch of text that one face can draw.
struct FaceRun {
    std::size_t face = 0;
    std::string_view text;
};

class Fonts {
  public:
    /// Throws std::runtime_error where there is no font at all.
    Fonts();

    /// Parts a text where the face has to change. Characters that no installed font has stay with
    /// the style's first face, which draws its box for them.
    [[nodiscard]] std::vector<FaceRun> runs(std::string_view text, Style style);

    /// The face at an em size in pixels; valid until the next call.
    [[nodiscard]] TTF_Font& font(std::size_t face, int size);

  private:
    struct Face {
        std::string file;
        int index = 0;
        Fontconfig<FcCharSet> characters;
    };
    struct Opened {
        OpenFont font;
        std::size_t last_use = 0;
    };

    std::size_t face_for(Style style, char32_t character);
    void add_face(Style style, const FcPattern& found);

    Fontconfig<FcConfig> config_;
    TtfLibrary library_;
    std::vector<Face> faces_;
    std::map<Style, std::vector<std::size_t>> of_style_;  ///< in order of preference
    std::set<char32_t> nowhere_;                          ///< characters that no font has
    std::map<std::pair<std::size_t, int>, Opened> opened_;
    std::size_t uses_ = 0;
};

/// The files that a style is set from, in order of preference: for type that is set elsewhere, by
/// the decoder of a film with captions. Empty where there is no font at all.
[[nodiscard]] std::vector<std::string> font_files(Style style);

/// All that the installed fonts can draw. Reading it takes some milliseconds: make one, ask often.
class Coverage {
  public:
    Coverage();

    /// The characters of a text that no installed font can draw, each once, in order of appearance.
    /// Controls, spaces and joiners need no drawing.
    [[nodiscard]] std::vector<char32_t> undrawable(std::string_view utf8) const;

  private:
    Fontconfig<FcCharSet> characters_;
};

}  // namespace kiosk::draw
