#include "draw/fonts.h"

#include <algorithm>
#include <array>
#include <span>
#include <stdexcept>

#include "content/utf8.h"
#include "draw/limits.h"

namespace kiosk::draw {
namespace {

struct Wish {
    std::array<const char*, 2> families;
    int weight;
};

/// Debian packages both families; DejaVu is what every desktop has, and has the Kazakh letters too.
Wish wish(Style style) {
    constexpr std::array serif = {"Noto Serif", "DejaVu Serif"};
    constexpr std::array sans = {"Inter", "DejaVu Sans"};
    switch (style) {
        case Style::serif:
            return {serif, FC_WEIGHT_REGULAR};
        case Style::serif_bold:
            return {serif, FC_WEIGHT_BOLD};
        case Style::sans:
            return {sans, FC_WEIGHT_REGULAR};
        case Style::sans_medium:
            return {sans, FC_WEIGHT_MEDIUM};
        case Style::sans_semibold:
            break;
    }
    return {sans, FC_WEIGHT_SEMIBOLD};
}

/// Read once in a process, whoever asks.
Fontconfig<FcConfig> installed() {
    Fontconfig<FcConfig> config(FcConfigReference(nullptr));
    if (!config) throw std::runtime_error("fontconfig has no configuration");
    return config;
}

/// Controls, spaces, joiners and marks of direction: nothing to draw.
bool is_invisible(char32_t c) {
    return c <= 0x20 || (c >= 0x7F && c <= 0xA0) || c == 0xAD || (c >= 0x2000 && c <= 0x200F) ||
           (c >= 0x2028 && c <= 0x202F) || (c >= 0x205F && c <= 0x206F) || c == 0x3000 ||
           (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF;
}

bool has(const FcCharSet* characters, char32_t c) {
    return FcCharSetHasChar(characters, c) != 0;
}

/// Calls take(code point, its bytes); a byte that is not UTF-8 counts as U+FFFD.
template <typename Take>
void each(std::string_view text, Take take) {
    for (std::size_t at = 0; at < text.size();) {
        const content::CodePoint next = content::first_code_point(text.substr(at));
        const std::size_t bytes = std::max<std::size_t>(next.bytes, 1);
        take(next.bytes == 0 ? U'\uFFFD' : next.value, at, bytes);
        at += bytes;
    }
}

Fontconfig<FcPattern> match(FcConfig& config, Style style, const char* family, char32_t character) {
    const Fontconfig<FcPattern> pattern(FcPatternCreate());
    const Fontconfig<FcCharSet> characters(FcCharSetCreate());
    FcCharSetAddChar(characters.get(), character);
    // NOLINTBEGIN(cppcoreguidelines-pro-type-reinterpret-cast)
    FcPatternAddString(pattern.get(), FC_FAMILY, reinterpret_cast<const FcChar8*>(family));
    // NOLINTEND(cppcoreguidelines-pro-type-reinterpret-cast)
    FcPatternAddInteger(pattern.get(), FC_WEIGHT, wish(style).weight);
    FcPatternAddInteger(pattern.get(), FC_SLANT, FC_SLANT_ROMAN);
    FcPatternAddBool(pattern.get(), FC_SCALABLE, FcTrue);
    // SDL_ttf cannot choose the weight of a variable font.
    FcPatternAddBool(pattern.get(), FC_VARIABLE, FcFalse);
    FcPatternAddCharSet(pattern.get(), FC_CHARSET, characters.get());
    FcConfigSubstitute(&config, pattern.get(), FcMatchPattern);
    FcDefaultSubstitute(pattern.get());
    FcResult result = FcResultNoMatch;
    Fontconfig<FcPattern> found(FcFontMatch(&config, pattern.get(), &result));
    FcCharSet* has_these = nullptr;
    if (!found || FcPatternGetCharSet(found.get(), FC_CHARSET, 0, &has_these) != FcResultMatch ||
        !has(has_these, character))
        return nullptr;
    return found;
}

std::string file_of(const FcPattern& font) {
    FcChar8* file = nullptr;
    FcPatternGetString(&font, FC_FILE, 0, &file);
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast)
    return file == nullptr ? "" : reinterpret_cast<const char*>(file);
}

}  // namespace

std::vector<std::string> font_files(Style style) {
    const Fontconfig<FcConfig> config = installed();
    std::vector<std::string> files;
    for (const char* family : wish(style).families) {
        const auto found = match(*config, style, family, 'a');
        std::string file = found ? file_of(*found) : "";
        if (!file.empty() && std::find(files.begin(), files.end(), file) == files.end())
            files.push_back(std::move(file));
    }
    return files;
}

Fonts::Fonts() : config_(installed()) {
    for (const Style style :
         {Style::serif, Style::serif_bold, Style::sans, Style::sans_medium, Style::sans_semibold}) {
        for (const char* family : wish(style).families) {
            if (const auto found = match(*config_, style, family, 'a')) add_face(style, *found);
        }
        if (of_style_[style].empty())
            throw std::runtime_error("no font is installed that could set text");
    }
}

void Fonts::add_face(Style style, const FcPattern& found) {
    int index = 0;
    FcCharSet* characters = nullptr;
    FcPatternGetInteger(&found, FC_INDEX, 0, &index);
    FcPatternGetCharSet(&found, FC_CHARSET, 0, &characters);
    std::string name = file_of(found);
    auto at = std::find_if(faces_.begin(), faces_.end(), [&](const Face& face) {
        return face.file == name && face.index == index;
    });
    if (at == faces_.end())
        at = faces_.insert(
            at, {std::move(name), index, Fontconfig<FcCharSet>(FcCharSetCopy(characters))});
    std::vector<std::size_t>& faces = of_style_[style];
    const auto number = static_cast<std::size_t>(at - faces_.begin());
    if (std::find(faces.begin(), faces.end(), number) == faces.end()) faces.push_back(number);
}

std::size_t Fonts::face_for(Style style, char32_t character) {
    std::vector<std::size_t>& faces = of_style_[style];
    for (const std::size_t face : faces) {
        if (has(faces_[face].characters.get(), character)) return face;
    }
    if (nowhere_.contains(character)) return faces.front();
    const auto found = match(*config_, style, wish(style).families.front(), character);
    if (found) {
        add_face(style, *found);
        // The file says what fontconfig's cache only believes.
        if (TTF_GlyphIsProvided32(&font(faces.back(), probing_size), character) != 0)
            return faces.back();
        faces.pop_back();
    }
    nowhere_.insert(character);
    return faces.front();
}

std::vector<FaceRun> Fonts::runs(std::string_view text, Style style) {
    std::vector<FaceRun> result;
    each(text, [&](char32_t c, std::size_t at, std::size_t bytes) {
        const bool begins = result.empty();
        const std::size_t face =
            !begins && is_invisible(c) ? result.back().face : face_for(style, c);
        if (!begins && result.back().face == face) {
            result.back().text = {result.back().text.data(), result.back().text.size() + bytes};
        } else {
            result.push_back({face, text.substr(at, bytes)});
        }
    });
    return result;
}

TTF_Font& Fonts::font(std::size_t face, int size) {
    Opened& wanted = opened_[{face, size}];
    wanted.last_use = ++uses_;
    if (wanted.font) return *wanted.font;
    wanted.font.reset(TTF_OpenFontIndex(faces_[face].file.c_str(), size, faces_[face].index));
    if (!wanted.font) throw std::runtime_error(std::string("a font: ") + TTF_GetError());
    TTF_SetFontHinting(wanted.font.get(), TTF_HINTING_LIGHT_SUBPIXEL);
    if (opened_.size() > most_open_fonts) {
        opened_.erase(std::min_element(opened_.begin(), opened_.end(), [](auto& one, auto& other) {
            return one.second.last_use < other.second.last_use;
        }));
    }
    return *wanted.font;
}

Coverage::Coverage() : characters_(FcCharSetCreate()) {
    const Fontconfig<FcConfig> config = installed();
    const Fontconfig<FcPattern> scalable(FcPatternCreate());
    FcPatternAddBool(scalable.get(), FC_SCALABLE, FcTrue);
    FcPatternAddBool(scalable.get(), FC_VARIABLE, FcFalse);
    const Fontconfig<FcObjectSet> wanted(FcObjectSetCreate());
    FcObjectSetAdd(wanted.get(), FC_CHARSET);
    const Fontconfig<FcFontSet> fonts(FcFontList(config.get(), scalable.get(), wanted.get()));
    if (!fonts) return;
    for (FcPattern* font : std::span(fonts->fonts, static_cast<std::size_t>(fonts->nfont))) {
        FcCharSet* characters = nullptr;
        if (FcPatternGetCharSet(font, FC_CHARSET, 0, &characters) == FcResultMatch)
            FcCharSetMerge(characters_.get(), characters, nullptr);
    }
}

std::vector<char32_t> Coverage::undrawable(std::string_view utf8) const {
    std::vector<char32_t> missing;
    each(utf8, [&](char32_t c, std::size_t, std::size_t) {
        if (is_invisible(c) || has(characters_.get(), c)) return;
        if (std::find(missing.begin(), missing.end(), c) == missing.end()) missing.push_back(c);
    });
    return missing;
}

}  // namespace kiosk::draw
