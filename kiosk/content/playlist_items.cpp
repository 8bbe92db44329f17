// The items of the vocabulary: what PlaylistReader makes of each <video>, <img>, <slides>, <facts>
// and <text>.
#include <algorithm>

#include "content/cards.h"
#include "content/file_kinds.h"
#include "content/names.h"
#include "content/playlist_reader.h"
#include "content/rich_text.h"
#include "content/slides.h"
#include "content/text_file.h"
#include "content/values.h"

namespace kiosk::content {
namespace {

/// How long a still lasts where nobody says.
constexpr std::chrono::seconds kDwell{8};

constexpr std::size_t kKeyLength = 80;  // bytes of a text that tell it from others

Duration still_dwell(std::optional<Duration> own, const Scope& scope) {
    return own.value_or(scope.dur.value_or(kDwell));
}

Duration card_dwell(std::optional<Duration> own, const Scope& scope, Duration reading) {
    return own.value_or(std::max(scope.dur.value_or(kDwell), reading));
}

/// The element that shows files of this kind, as it would be written; empty: `element` is the right
/// one or may be.
std::string better_element(const std::string& element, FileKind kind, const std::string& src) {
    const auto written = [&](const char* name) {
        return name == element ? std::string()
                               : "write <" + std::string(name) + " src=" + in_quotes(src) + "/>";
    };
    switch (kind) {
        case FileKind::picture:
            return src.ends_with(".gif") || src.ends_with(".GIF") ? "" : written("img");
        case FileKind::film:
            return written("video");
        case FileKind::pdf:
            return written("slides");
        case FileKind::presentation:
            return "export its slides as PNG pictures into a folder and name that: <slides "
                   "src=\"...\"/>";
        case FileKind::captions:
            return "name it in the captions attribute of a video";
        case FileKind::other:
            return {};
    }
    return {};
}

}  // namespace

std::filesystem::path PlaylistReader::shown(const std::string& src) const {
    return (complaints_.file().parent_path() / src).lexically_normal();
}

std::optional<ContentFolder::Found> PlaylistReader::source_of(const Attributes& attributes,
                                                              const Rule& rule) {
    const Attribute* src = attributes.element().find("src");
    if (src == nullptr) {
        if (!has_or_means(attributes.element(), rule, "src")) {
            complaints_.error(attributes.element().spot,
                              "this <" + attributes.element().name + "> has no src",
                              "write src=\"...\", the file to show");
        }
        return std::nullopt;
    }
    auto result = folder_.find(base_, src->value);
    if (auto* wrong = std::get_if<ContentFolder::NotFound>(&result)) {
        complaints_.error(src->spot, std::move(wrong->what), std::move(wrong->remedy));
        return std::nullopt;
    }
    return std::get<ContentFolder::Found>(std::move(result));
}

std::optional<ContentFolder::Found> PlaylistReader::file_of(const Attributes& attributes,
                                                            const Rule& rule) {
    auto found = source_of(attributes, rule);
    if (!found) return std::nullopt;
    const Attribute& src = *attributes.element().find("src");
    const std::string& element = attributes.element().name;
    if (found->kind == ContentFolder::Kind::folder) {
        complaints_.error(src.spot, in_quotes(src.value) + " is a folder",
                          "name a file in it, or write <slides src=" + in_quotes(src.value) + "/>");
        return std::nullopt;
    }
    if (std::string better = better_element(element, kind_by_name(found->path), src.value);
        !better.empty()) {
        complaints_.error(src.spot,
                          "<" + element + "> does not show a file like " + in_quotes(src.value),
                          std::move(better));
        return std::nullopt;
    }
    return found;
}

PlaylistReader::Indices PlaylistReader::video(const Attributes& attributes, const Scope& scope) {
    Clip clip;
    clip.begin = attributes.duration("clip-begin", Duration{0}).value_or(Duration{0});
    clip.end = attributes.duration("clip-end", Duration{0});
    clip.dur = attributes.dur();
    clip.volume = attributes.volume().value_or(scope.volume);
    clip.sound_language = attributes.text("audio").value_or("");
    clip.captions = captions_of(attributes);
    if (!clip.sound_language.empty() && !parse_languages(clip.sound_language)) {
        complaints_.error(attributes.element().find("audio")->spot,
                          in_quotes(clip.sound_language) + " is not a language",
                          "write the language of the sound track, such as ru");
    }
    if (clip.end && *clip.end <= clip.begin) {
        complaints_.error(attributes.element().find("clip-end")->spot,
                          "clip-end is not behind clip-begin",
                          "write a later clip-end, or leave it out to show the film to its end");
    }
    const auto found = file_of(attributes, rules::kVideo);
    if (!found) return {};
    clip.file = found->path;
    Item item = new_item(scope, complaints_.place(attributes.element().find("src")->spot));
    item.key = folder_.relative(clip.file);
    if (clip.begin > Duration{0}) {
        item.key += " from " + std::to_string(clip.begin / std::chrono::milliseconds(1)) + "ms";
    }
    item.what = std::move(clip);
    Indices indices;
    add(indices, std::move(item));
    return indices;
}

PlaylistReader::Indices PlaylistReader::img(const Attributes& attributes, const Scope& scope) {
    const Duration dwell = still_dwell(attributes.dur(), scope);
    const auto found = file_of(attributes, rules::kImg);
    if (!found) return {};
    Item item = new_item(scope, complaints_.place(attributes.element().find("src")->spot));
    item.what = Still{found->path, 0};
    item.key = folder_.relative(found->path);
    item.dwell = dwell;
    Indices indices;
    add(indices, std::move(item));
    return indices;
}

PlaylistReader::Indices PlaylistReader::slides(const Attributes& attributes, const Scope& scope) {
    const Duration dwell = still_dwell(attributes.dur(), scope);
    const auto found = source_of(attributes, rules::kSlides);
    if (!found) return {};
    const Attribute& src = *attributes.element().find("src");
    Complaints of_slides(complaints_.file(),
                         diagnostics_);  // one bad slide does not take the deck with it
    Indices indices;
    for (Still& slide : read_slides(*found, src, folder_, options_.page_count, of_slides)) {
        Item item = new_item(scope, complaints_.place(src.spot));
        item.key = folder_.relative(slide.file);
        if (slide.page > 0) item.key.append("#").append(std::to_string(slide.page));
        item.what = std::move(slide);
        item.dwell = dwell;
        add(indices, std::move(item));
    }
    return indices;
}

const std::vector<Fact>& PlaylistReader::facts_in(const std::filesystem::path& file,
                                                  const std::string& src) {
    const auto [entry, is_new] = facts_files_.try_emplace(file);
    if (is_new) entry->second = read_facts(file, shown(src), diagnostics_);
    return entry->second;
}

PlaylistReader::Indices PlaylistReader::facts(const Attributes& attributes, const Scope& scope) {
    const std::optional<Duration> own = attributes.dur();
    const auto found = file_of(attributes, rules::kFacts);
    if (!found) return {};
    Duration longest{0};
    Indices indices;
    for (const Fact& fact : facts_in(found->path, attributes.element().find("src")->value)) {
        const Duration reading = reading_time(fact.card.statement);
        if (!fact.dur) longest = std::max(longest, reading);
        Item item = new_item(scope, fact.place);
        item.key = folder_.relative(found->path) + "#" + fact.card.id;
        item.languages = spoken(fact.card, scope.languages);
        item.dwell = card_dwell(fact.dur ? fact.dur : own, scope, reading);
        item.what = fact.card;
        add(indices, std::move(item));
    }
    warn_if_short(attributes, own, longest);
    return indices;
}

PlaylistReader::Indices PlaylistReader::text(const Attributes& attributes, const Scope& scope) {
    const std::optional<Duration> own = attributes.dur();
    const Attribute* language = attributes.element().find("xml:lang");
    const bool speaks_one = language != nullptr && scope.languages.size() == 1;
    const Card card =
        read_card(attributes.element(), speaks_one ? scope.languages.front() : "", complaints_);
    if (card.statement.empty()) return {};
    const Duration reading = reading_time(card.statement);
    warn_if_short(attributes, own, reading);
    Item item = new_item(scope, complaints_.place(attributes.element().spot));
    item.key = "text:" + plain(card.statement.begin()->second).substr(0, kKeyLength);
    item.languages = spoken(card, scope.languages);
    item.dwell = card_dwell(own, scope, reading);
    item.what = card;
    Indices indices;
    add(indices, std::move(item));
    return indices;
}

void PlaylistReader::warn_if_short(const Attributes& attributes, std::optional<Duration> own,
                                   Duration reading) const {
    if (!own || *own >= reading) return;
    complaints_.warning(attributes.element().find("dur")->spot,
                        "reading this takes up to " + to_words(reading),
                        "write dur=\"" + to_attribute(reading) + "\" or more, or leave dur out");
}

}  // namespace kiosk::content
