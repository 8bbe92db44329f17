// What both stages, the live one and the windowless one, are asked to perform.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <set>
#include <string>

#include "content/playlist.h"
#include "media/nursery.h"
#include "show/place.h"
#include "show/state.h"
#include "show/visit.h"
#include "stage/beat.h"
#include "stage/edition.h"
#include "stage/happenings.h"
#include "stage/media_book.h"
#include "stage/notes.h"
#include "stage/operator_links.h"

namespace kiosk::stage {

/// Where a show that was on before goes on.
struct Entry {
    show::Place place;
    bool after = true;  ///< with the item behind that place; false: with that item itself
};

/// The live machine takes further editions as they come; a recording is of one.
struct Performance : Edition {
    std::uint64_t seed = 0;
    std::string language;        ///< asked for instead of the playlist's; empty: the playlist's
    show::Duration at{0};        ///< enter the show here
    std::optional<Entry> entry;  ///< enter it there instead
    /// Keys of items that are left out from the beginning, until their files change; of no account
    /// where nothing else would be left.
    std::set<std::string> leave_out;
    bool standby_only = false;  ///< nothing but the standby card
    bool once = false;
    Editions editions = [] { return nullptr; };
    LastEdit last_edit = [] { return nullptr; };
    OperatorLinks operators;
    Tell tell;
    Report report = [](const Happening& /*happened*/) {};
    Beating beat = [](const Beat& /*beat*/) {};
    MakingReady making_ready = [](const content::Item* /*item*/) {};
};

/// How long before its turn an item is made ready: large pictures earlier, one after the other.
[[nodiscard]] content::Duration lead_of(const content::Item& item, const MediaOnDisk* media);

/// The show's unchanging side of a performance; lengths come from the book, which must outlive it.
[[nodiscard]] inline show::World world_of(const Performance& performance, const MediaBook& book) {
    return {performance.playlist,
            performance.seed,
            [&book](const content::Clip& clip) { return book.length(clip); },
            performance.language,
            performance.once,
            performance.reduce_motion,
            [media = performance.media](const content::Item& item) {
                return lead_of(item, media.get());
            }};
}

/// The language the show is in: of texts, sound and captions, where there is a choice.
[[nodiscard]] const std::string& language_of(const Performance& performance);

/// The menu's unchanging side. There must be one.
[[nodiscard]] show::MenuWorld menu_world_of(const Performance& performance);

/// Items whose files are known to be of no use.
[[nodiscard]] std::set<std::size_t> known_bad(const content::Playlist& playlist,
                                              const MediaBook& book);

/// 0xRRGGBB
[[nodiscard]] std::uint32_t rgb(const content::Color& color);

/// The sound that a clip is heard with in a show of that language.
[[nodiscard]] media::Heard heard(const std::string& language, const content::Clip& clip);

/// The file an item is shown from; null for cards.
[[nodiscard]] const std::filesystem::path* media_file(const content::Item& item);

/// The same; for cards the file that their words stand in.
[[nodiscard]] const std::filesystem::path& source_file(const content::Item& item);

}  // namespace kiosk::stage
