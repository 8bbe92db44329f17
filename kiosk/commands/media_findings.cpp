#include "commands/media_findings.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <set>
#include <string_view>

#include "content/values.h"
#include "media/languages.h"
#include "stage/performance.h"

namespace kiosk::commands {

using content::Clip;
using content::Diagnostic;
using content::Diagnostics;
using content::Item;
using content::Severity;
using media::Probe;

namespace {

std::string file_name(const std::filesystem::path& file) {
    return '"' + file.filename().string() + '"';
}

/// A film where a picture was asked for, or the reverse.
std::optional<Diagnostic> wrong_kind(const Item& item, const std::filesystem::path& file,
                                     const Probe& probe) {
    const bool is_clip = std::holds_alternative<Clip>(item.what);
    if (is_clip == (probe.kind == Probe::Kind::film)) return std::nullopt;
    if (is_clip && probe.kind == Probe::Kind::animation) return std::nullopt;
    return Diagnostic{item.place, Severity::error,
                      file_name(file) + " is not what its name says: it is a " + probe.format,
                      is_clip ? "show it with <img>, under a name that fits"
                              : "show it with <video>, under a name that fits"};
}

/// A picture of another kind than its ending says: it is shown all the same.
std::optional<Diagnostic> other_ending(const Item& item, const std::filesystem::path& file,
                                       const Probe& probe) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kinds{
        {{".png", "PNG"},
         {".jpg", "JPEG"},
         {".jpeg", "JPEG"},
         {".gif", "GIF"},
         {".webp", "WebP"},
         {".bmp", "BMP"},
         {".tif", "TIFF"},
         {".tiff", "TIFF"}}};
    std::string ending = file.extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    for (const auto& [known, kind] : kinds) {
        if (ending != known || probe.format.find(kind) != std::string::npos) continue;
        return Diagnostic{item.place, Severity::warning,
                          file_name(file) + " is not what its name says: it is a " + probe.format,
                          "give it the ending that fits; it is shown all the same"};
    }
    return std::nullopt;
}

void add_times(Diagnostics& found, const Item& item, const Probe& probe) {
    const auto* clip = std::get_if<Clip>(&item.what);
    if (clip == nullptr) return;
    const std::string lasts = file_name(clip->file) + " lasts " + content::to_words(probe.length);
    if (clip->begin >= probe.length) {
        found.push_back({item.place, Severity::error, lasts + ", so it ends before its clip-begin",
                         "write a clip-begin that lies inside the clip"});
    } else if (clip->end && *clip->end > probe.length + std::chrono::milliseconds(100)) {
        found.push_back({item.place, Severity::warning, lasts + ", less than its clip-end says",
                         "leave clip-end out to show it to its end"});
    }
}

/// "en, kk and ru"
std::string listed(const std::vector<std::string>& names) {
    std::string all;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i > 0) all += i + 1 == names.size() ? " and " : ", ";
        all += names[i] == "und" ? "a language it does not name" : names[i];
    }
    return all;
}

/// Captions that were asked for by their language, and are not there.
void add_captions(Diagnostics& found, const Clip& clip, const content::Place& place,
                  const Probe& probe) {
    const std::string& wished = clip.captions.language;
    const bool is_there = std::any_of(
        probe.captions.begin(), probe.captions.end(),
        [&](const std::string& language) { return media::same_language(wished, language); });
    if (clip.captions.from != content::Captions::From::track || wished.empty() || is_there) return;
    const std::string beside = "name a file beside it, such as captions=\"" +
                               clip.file.stem().string() + "." + wished + ".srt\"";
    if (probe.captions.empty()) {
        found.push_back({place, Severity::warning,
                         file_name(clip.file) + " has no captions within it",
                         beside + ", or leave captions out"});
    } else {
        found.push_back({place, Severity::warning,
                         file_name(clip.file) + " has captions within it in " +
                             listed(probe.captions) + ", not in " + wished,
                         "write one of these languages, or " + beside});
    }
}

/// It is shown, but its maker can do better than any table.
Diagnostic hdr_film(const Item& item, const std::filesystem::path& file) {
    return {item.place, Severity::warning,
            file_name(file) +
                " is an HDR film: its brightness and colours are brought down to SDR, "
                "and a slow machine shows every second picture only",
            "export it in SDR (BT.709) as H.264"};
}

void add_findings(Diagnostics& found, const Item& item, const std::filesystem::path& file,
                  const Probe& probe) {
    if (probe.kind == Probe::Kind::unusable) {
        found.push_back({item.place, Severity::error, file_name(file) + " " + probe.error,
                         "export or copy it again; until then it is left out of the show"});
        return;
    }
    if (auto wrong = wrong_kind(item, file, probe)) {
        found.push_back(*wrong);
        return;
    }
    if (auto other = other_ending(item, file, probe)) found.push_back(*other);
    add_times(found, item, probe);
    if (const auto* clip = std::get_if<Clip>(&item.what))
        add_captions(found, *clip, item.place, probe);
    if (probe.hdr) found.push_back(hdr_film(item, file));
    for (const std::string& warning : probe.warnings) {
        found.push_back({item.place, Severity::warning, file_name(file) + ": " + warning,
                         "nothing has to be done if that is what you want"});
    }
}

}  // namespace

Diagnostics media_findings(const content::Playlist& playlist, const stage::MediaBook& book) {
    Diagnostics found;
    std::set<std::pair<std::filesystem::path, std::pair<int, int>>>
        seen;  // pages of a document are one file
    for (const Item& item : playlist.items) {
        const std::filesystem::path* file = stage::media_file(item);
        if (file == nullptr || !seen.insert({*file, {item.place.line, item.place.column}}).second)
            continue;
        const Probe* probe = book.find(*file);
        if (probe != nullptr && probe->kind != Probe::Kind::document)
            add_findings(found, item, *file, *probe);
    }
    return found;
}

}  // namespace kiosk::commands
