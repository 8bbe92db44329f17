#include "media/languages.h"

#include <algorithm>
#include <array>
#include <string>

namespace kiosk::media {
namespace {

/// ISO 639-1, 639-2/T and, where it differs, 639-2/B.
struct Language {
    std::string_view two, three, other;
};

constexpr std::array languages = {
    Language{"ar", "ara", ""},    Language{"az", "aze", ""},    Language{"be", "bel", ""},
    Language{"bg", "bul", ""},    Language{"cs", "ces", "cze"}, Language{"da", "dan", ""},
    Language{"de", "deu", "ger"}, Language{"el", "ell", "gre"}, Language{"en", "eng", ""},
    Language{"es", "spa", ""},    Language{"et", "est", ""},    Language{"fa", "fas", "per"},
    Language{"fi", "fin", ""},    Language{"fr", "fra", "fre"}, Language{"he", "heb", ""},
    Language{"hi", "hin", ""},    Language{"hr", "hrv", ""},    Language{"hu", "hun", ""},
    Language{"hy", "hye", "arm"}, Language{"it", "ita", ""},    Language{"ja", "jpn", ""},
    Language{"ka", "kat", "geo"}, Language{"kk", "kaz", ""},    Language{"ko", "kor", ""},
    Language{"ky", "kir", ""},    Language{"lt", "lit", ""},    Language{"lv", "lav", ""},
    Language{"mn", "mon", ""},    Language{"nl", "nld", "dut"}, Language{"no", "nor", ""},
    Language{"pl", "pol", ""},    Language{"pt", "por", ""},    Language{"ro", "ron", "rum"},
    Language{"ru", "rus", ""},    Language{"sk", "slk", "slo"}, Language{"sr", "srp", ""},
    Language{"sv", "swe", ""},    Language{"tg", "tgk", ""},    Language{"tk", "tuk", ""},
    Language{"tr", "tur", ""},    Language{"ug", "uig", ""},    Language{"uk", "ukr", ""},
    Language{"uz", "uzb", ""},    Language{"vi", "vie", ""},    Language{"zh", "zho", "chi"},
};

std::string in_small_letters(std::string_view name) {
    std::string code(name);
    std::transform(code.begin(), code.end(), code.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return code;
}

const Language* find(std::string_view code) {
    const auto* const found =
        std::find_if(languages.begin(), languages.end(), [code](const Language& language) {
            return code == language.two || code == language.three || code == language.other;
        });
    return found == languages.end() ? nullptr : found;
}

/// The three-letter name; what is not in the table stays as it is.
std::string plain(std::string_view name) {
    std::string code = in_small_letters(name.substr(0, name.find('-')));
    const Language* known = find(code);
    return known == nullptr ? code : std::string(known->three);
}

}  // namespace

bool same_language(std::string_view one, std::string_view other) {
    return !one.empty() && !other.empty() && plain(one) == plain(other);
}

std::string short_name(std::string_view language) {
    const Language* known = find(in_small_letters(language));
    return std::string(known == nullptr ? language : known->two);
}

}  // namespace kiosk::media
