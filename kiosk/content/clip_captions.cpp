// The captions attribute of a film: "off", the language of a track within the film, or a file
// beside it, with its siblings in other languages.
#include <algorithm>

#include "content/clips.h"
#include "content/file_kinds.h"
#include "content/names.h"
#include "content/styled_captions.h"
#include "content/text_file.h"
#include "content/values.h"

namespace kiosk::content {
namespace {

/// "dawn.en.srt" is "dawn" in "en".
struct CaptionName {
    std::string work, language;
};

CaptionName parts_of(const std::filesystem::path& file) {
    std::string work = file.stem().string();
    const std::size_t dot = work.rfind('.');
    if (dot == std::string::npos || dot == 0) return {work, ""};
    const auto languages = parse_languages(work.substr(dot + 1));
    if (!languages || languages->size() > 1) return {work, ""};
    work.resize(dot);
    return {work, languages->front()};
}

bool is_styled(const std::filesystem::path& file) {
    const std::string extension = file.extension().string();
    return edit_distance(extension, ".ass") == 0 || edit_distance(extension, ".ssa") == 0;
}

bool is_sound_styled(std::string_view text, Complaints& complaints) {
    const StyledCaptions captions = check_styled_captions(text);
    for (const auto& [line, what] : captions.complaints) {
        complaints.error({line, 1}, what,
                         captions.has_any
                             ? "mend this line: the film is shown without this caption"
                             : "export the captions again, or save them as .srt: until then the "
                               "film is shown without");
    }
    return captions.has_any;
}

std::vector<Cue> cues_of(std::string_view text, Complaints& complaints) {
    CaptionFile captions = parse_captions(text);
    for (const auto& [line, what] : captions.complaints) {
        complaints.error({line, 1}, what, "mend this caption: the film is shown without it");
    }
    if (!captions.too_wide.empty()) {
        const std::size_t more = captions.too_wide.size() - 1;
        complaints.warning({captions.too_wide.front(), 1},
                           "this caption is longer than two lines of 37 characters" +
                               (more > 0 ? ", and so are " + std::to_string(more) + " more" : ""),
                           "part it in two: longer ones cannot be read in time");
    }
    return std::move(captions.cues);
}

}  // namespace

Captions ClipReader::captions_of(const Attributes& attributes) {
    const Attribute* given = attributes.element().find("captions");
    Captions captions;
    if (given == nullptr) return captions;
    captions.from = Captions::From::nowhere;
    if (given->value == "off") return captions;
    if (const auto language = parse_languages(given->value); language && language->size() == 1) {
        captions.from = Captions::From::track;
        captions.language = language->front();
        return captions;
    }
    // A film whose captions are at fault is shown without them: these mistakes do not count as the
    // film's.
    Complaints complaints(sources_.complaints().file(), sources_.diagnostics());
    auto result = sources_.folder().find(sources_.base(), given->value);
    if (auto* wrong = std::get_if<ContentFolder::NotFound>(&result)) {
        complaints.error(given->spot, std::move(wrong->what), std::move(wrong->remedy));
        return captions;
    }
    const auto& found = std::get<ContentFolder::Found>(result);
    if (found.kind == ContentFolder::Kind::folder ||
        kind_by_name(found.path) != FileKind::captions) {
        complaints.error(given->spot, in_quotes(given->value) + " is no captions file",
                         "name a .srt, .vtt or .ass file");
        return captions;
    }
    captions.from = Captions::From::file;
    captions.texts = caption_texts(found.path, given->value);
    return captions;
}

/// The file that was named, then those of the same name in other languages.
std::vector<CaptionText> ClipReader::caption_texts(const std::filesystem::path& file,
                                                   const std::string& src) {
    const CaptionName named = parts_of(file);
    std::vector<CaptionText> texts{caption_text(file, sources_.shown(src))};
    for (const std::string& name : sources_.folder().names_in(file.parent_path())) {
        const CaptionName other = parts_of(name);
        const bool is_sibling = kind_by_name(name) == FileKind::captions &&
                                other.work == named.work && !other.language.empty();
        const bool is_known = std::any_of(texts.begin(), texts.end(), [&](const CaptionText& text) {
            return text.language == other.language;
        });
        if (!is_sibling || is_known) continue;
        const auto result = sources_.folder().find(file.parent_path(), name);
        if (const auto* found = std::get_if<ContentFolder::Found>(&result))
            texts.push_back(caption_text(found->path, sources_.shown(src).parent_path() / name));
    }
    return texts;
}

const CaptionText& ClipReader::caption_text(const std::filesystem::path& file,
                                            const std::filesystem::path& shown_as) {
    const auto [entry, is_new] = caption_files_.try_emplace(file);
    CaptionText& text = entry->second;
    if (!is_new) return text;
    text.language = parts_of(file).language;
    Complaints complaints(shown_as, sources_.diagnostics());
    const auto bytes = read_bytes(file, complaints, sources_.folder().reading());
    const auto written = bytes ? text_of(*bytes, complaints) : std::nullopt;
    if (!written) return text;
    if (is_styled(file)) {
        if (is_sound_styled(*written, complaints)) text.styled = file;
    } else {
        text.cues = cues_of(*written, complaints);
    }
    return text;
}

}  // namespace kiosk::content
