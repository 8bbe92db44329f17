#include "media/helper/caption_fonts.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_SFNT_NAMES_H
#include FT_TRUETYPE_IDS_H
#include FT_TRUETYPE_TABLES_H

#include <memory>
#include <optional>

#include "media/helper/av.h"
#include "media/helper/whole_file.h"

namespace kiosk::media::helper {
namespace {

struct FreeTypeFree {
    void operator()(FT_Library library) const { FT_Done_FreeType(library); }
    void operator()(FT_Face face) const { FT_Done_Face(face); }
};
using Library = std::unique_ptr<FT_LibraryRec_, FreeTypeFree>;
using Face = std::unique_ptr<FT_FaceRec_, FreeTypeFree>;

/// A name in UTF-16, big end first; nothing if it has letters beyond ASCII.
std::optional<std::string> plain_name(const FT_SfntName& name) {
    std::string plain;
    for (unsigned i = 0; i + 1 < name.string_len; i += 2) {
        if (name.string[i] != 0 || name.string[i + 1] >= 0x80) return std::nullopt;
        plain += static_cast<char>(name.string[i + 1]);
    }
    return plain;
}

/// libass goes by the old name of a family, which has the weight in it ("Inter Medium"); FreeType
/// prefers the new one ("Inter").
std::string family_of(FT_Face face) {
    for (unsigned i = 0; i < FT_Get_Sfnt_Name_Count(face); ++i) {
        FT_SfntName name;
        if (FT_Get_Sfnt_Name(face, i, &name) != 0) continue;
        if (name.platform_id != TT_PLATFORM_MICROSOFT || name.name_id != TT_NAME_ID_FONT_FAMILY)
            continue;
        if (auto plain = plain_name(name)) return *plain;
    }
    return face->family_name == nullptr ? "" : face->family_name;
}

/// As VSFilter, and so libass, has it: the line of Windows is the size.
double height_of(FT_Face face) {
    const auto* windows = static_cast<const TT_OS2*>(FT_Get_Sfnt_Table(face, FT_SFNT_OS2));
    const double em = face->units_per_EM;
    if (windows != nullptr && em > 0 && windows->usWinAscent + windows->usWinDescent > 0)
        return (windows->usWinAscent + windows->usWinDescent) / em;
    return em > 0 ? (face->ascender - face->descender) / em : 1.0;
}

std::optional<CaptionFont> read_font(FT_Library library, int file) {
    CaptionFont font;
    try {
        font.bytes = whole_file(file);
    } catch (const Unusable&) {
        return std::nullopt;
    }
    FT_Face opened = nullptr;
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast)
    const auto* bytes = reinterpret_cast<const FT_Byte*>(font.bytes.data());
    if (FT_New_Memory_Face(library, bytes, static_cast<FT_Long>(font.bytes.size()), 0, &opened) !=
        0)
        return std::nullopt;
    const Face face(opened);
    font.family = family_of(face.get());
    font.height = height_of(face.get());
    return font;
}

}  // namespace

std::vector<CaptionFont> read_fonts(std::span<const Descriptor> files) {
    std::vector<CaptionFont> fonts;
    FT_Library made = nullptr;
    if (FT_Init_FreeType(&made) != 0) return fonts;
    const Library library(made);
    for (const Descriptor& file : files) {
        if (auto font = read_font(library.get(), file.get())) fonts.push_back(std::move(*font));
    }
    return fonts;
}

}  // namespace kiosk::media::helper
