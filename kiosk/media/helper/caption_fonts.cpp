#include "media/helper/caption_fonts.h"

#include <ft2build.h>
#include FT_ADVANCES_H
#include FT_FREETYPE_H
#include FT_SFNT_NAMES_H
#include FT_TRUETYPE_IDS_H
#include FT_TRUETYPE_TABLES_H

extern "C" {
#include <libavutil/avstring.h>
}

#include <algorithm>
#include <cstdint>
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

double advance_of(FT_Face face, FT_UInt glyph) {
    FT_Fixed advance = 0;
    if (FT_Get_Advance(face, glyph, FT_LOAD_NO_SCALE, &advance) != 0 || face->units_per_EM == 0)
        return 0;
    return static_cast<double>(advance) / face->units_per_EM;
}

/// What is not UTF-8 counts byte by byte.
char32_t take_character(std::string_view& text) {
    // NOLINTBEGIN(cppcoreguidelines-pro-type-reinterpret-cast)
    const auto* begin = reinterpret_cast<const std::uint8_t*>(text.data());
    // NOLINTEND(cppcoreguidelines-pro-type-reinterpret-cast)
    const std::uint8_t* at = begin;
    std::int32_t character = 0;
    if (av_utf8_decode(&character, &at, begin + text.size(), 0) < 0) character = ' ';
    text.remove_prefix(static_cast<std::size_t>(std::max<std::ptrdiff_t>(at - begin, 1)));
    return static_cast<char32_t>(character);
}

}  // namespace

struct CaptionFonts::Faces {
    Library library;
    std::vector<Font> fonts;
    std::vector<Face> opened;  ///< as many; each reads from its font's bytes
};

CaptionFonts::CaptionFonts(std::span<const Descriptor> files) : faces_(std::make_unique<Faces>()) {
    FT_Library library = nullptr;
    if (FT_Init_FreeType(&library) != 0) return;
    faces_->library.reset(library);
    for (const Descriptor& file : files) {
        Font font;
        try {
            font.bytes = whole_file(file.get());
        } catch (const Unusable&) {
            continue;
        }
        FT_Face opened = nullptr;
        // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast)
        const auto* bytes = reinterpret_cast<const FT_Byte*>(font.bytes.data());
        const auto count = static_cast<FT_Long>(font.bytes.size());
        if (FT_New_Memory_Face(library, bytes, count, 0, &opened) != 0) continue;
        font.family = family_of(opened);
        faces_->opened.emplace_back(opened);
        faces_->fonts.push_back(std::move(font));
    }
}

CaptionFonts::~CaptionFonts() = default;
CaptionFonts::CaptionFonts(CaptionFonts&&) noexcept = default;
CaptionFonts& CaptionFonts::operator=(CaptionFonts&&) noexcept = default;

const std::vector<CaptionFonts::Font>& CaptionFonts::all() const {
    return faces_->fonts;
}

double CaptionFonts::height() const {
    return faces_->opened.empty() ? 1 : height_of(faces_->opened.front().get());
}

double CaptionFonts::width(std::string_view text) const {
    double width = 0;
    while (!text.empty()) {
        const char32_t character = take_character(text);
        for (const Face& face : faces_->opened) {
            const FT_UInt glyph = FT_Get_Char_Index(face.get(), character);
            if (glyph == 0) continue;
            width += advance_of(face.get(), glyph);
            break;
        }
    }
    return width;
}

}  // namespace kiosk::media::helper
