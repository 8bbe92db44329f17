// The items of the vocabulary: what PlaylistReader makes of each <video>, <img>, <slides>, <facts>
// and <text>.
#include <algorithm>

#include "content/cards.h"
#include "content/menu_texts.h"
#include "content/names.h"
#include "content/playlist_reader.h"
#include "content/rich_text.h"
#include "content/slides.h"
#include "content/utf8.h"
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

/// The languages of `wished` that all of a board is written in; if there are none, the first.
std::vector<std::string> spoken(const Board& board, const std::vector<std::string>& wished) {
    const std::vector<Translations<std::string>> texts = texts_of(board);
    std::vector<std::string> languages;
    for (const std::string& language : wished) {
        const bool is_whole = std::all_of(texts.begin(), texts.end(), [&](const auto& text) {
            return text.contains("") || text.contains(language);
        });
        if (is_whole) languages.push_back(language);
    }
    if (languages.empty()) languages.push_back(wished.front());
    return languages;
}

}  // namespace

PlaylistReader::Indices PlaylistReader::video(const Attributes& attributes, const Scope& scope) {
    auto clip = clips_.read(attributes, rules::kVideo, scope.volume);
    if (!clip) return {};
    Item item = new_item(scope, complaints_.place(attributes.element().find("src")->spot));
    item.key = clips_.key(*clip);
    item.what = std::move(*clip);
    Indices indices;
    add(indices, std::move(item));
    return indices;
}

PlaylistReader::Indices PlaylistReader::img(const Attributes& attributes, const Scope& scope) {
    const Duration dwell = still_dwell(attributes.dur(), scope);
    const auto found = sources_.file(attributes, rules::kImg);
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
    const auto found = sources_.found(attributes, rules::kSlides);
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
                                                  const std::string& src,
                                                  const std::vector<std::string>& languages) {
    const auto [entry, is_new] = facts_files_.try_emplace(file);
    if (is_new)
        entry->second = read_facts(file, sources_.shown(src), languages, diagnostics_,
                                   sources_.folder().reading());
    return entry->second;
}

PlaylistReader::Indices PlaylistReader::facts(const Attributes& attributes, const Scope& scope) {
    const std::optional<Duration> own = attributes.dur();
    const auto found = sources_.file(attributes, rules::kFacts);
    if (!found) return {};
    Duration longest{0};
    Indices indices;
    for (const Fact& fact :
         facts_in(found->path, attributes.element().find("src")->value, scope.languages)) {
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
    warn_of_missing(card, attributes, scope.languages, "");
    const Duration reading = reading_time(card.statement);
    warn_if_short(attributes, own, reading);
    Item item = new_item(scope, complaints_.place(attributes.element().spot));
    const std::string said = plain(card.statement.begin()->second);
    item.key = "text:" + std::string(first_bytes(said, kKeyLength));
    item.languages = spoken(card, scope.languages);
    item.dwell = card_dwell(own, scope, reading);
    item.what = card;
    Indices indices;
    add(indices, std::move(item));
    return indices;
}

PlaylistReader::Indices PlaylistReader::board(const Attributes& attributes, const Scope& scope) {
    const std::optional<Duration> own = attributes.dur();
    BoardCard card;
    card.label = MenuTexts(scope.languages, "", complaints_).attributed(attributes, "label");
    const auto found = sources_.file(attributes, rules::kBoard);
    if (!found) return {};
    const Attribute& src = *attributes.element().find("src");
    std::filesystem::path shown_as = sources_.shown(src.value);
    LoadedBoard loaded = load_board(found->path, shown_as, scope.languages, folder_.reading());
    add_new(diagnostics_, loaded.diagnostics);
    if (!loaded.board) return {};
    const Duration reading = reading_time(words_in(texts_of(*loaded.board)));
    warn_if_short(attributes, own, reading);
    Item item = new_item(scope, complaints_.place(src.spot));
    item.key = folder_.relative(found->path);
    item.languages = spoken(*loaded.board, scope.languages);
    item.dwell = card_dwell(own, scope, reading);
    card.from = {found->path, std::move(shown_as), std::move(*loaded.board)};
    item.what = std::move(card);
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
