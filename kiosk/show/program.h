// The endless order of items: interleaving, taking turns, shuffling, schedule windows.
// A walk through the playlist is a value; the k-th item of a walk that may show everything is a
// pure function of playlist, seed and k. Knows nothing of time but the wall time that its caller
// judges windows by.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <variant>
#include <vector>

#include "content/playlist.h"

namespace kiosk::show {

/// The k-th thing to show.
struct Turn {
    std::int64_t k = 0;    ///< position in the show, from 0
    std::size_t item = 0;  ///< index into Playlist::items
    std::int64_t pass =
        0;  ///< how often its element had come to its end before: picks the language

    bool operator==(const Turn&) const = default;
};

/// Whether an item (index into Playlist::items) may be shown in the turn being taken.
using MayShow = std::function<bool(std::size_t item)>;

[[nodiscard]] bool everything(std::size_t item);

class Walk {
  public:
    /// The playlist must outlive the walk.
    Walk(const content::Playlist& playlist, std::uint64_t seed);

    /// The next turn; nothing when not one item may be shown now. Items that may not are stepped
    /// over without costing their element its turn.
    std::optional<Turn> next(const MayShow& may_show = everything);

    /// Which whole pass of the playlist the last turn belongs to, from 0.
    [[nodiscard]] std::int64_t pass() const { return root_.pass; }

  private:
    /// Where one element stands. Mirrors the tree of nodes.
    struct Element {
        const content::Node* node = nullptr;
        bool in_interleave = false;
        std::vector<Element> children;
        std::int64_t pass = 0;
        std::size_t at =
            0;  ///< leaves: place in this pass's order; container: child whose turn it is
        // Leaves that are shuffled:
        std::vector<std::size_t> order;
        std::optional<std::size_t> last;  ///< position in Leaves::items of the item shown last
        // Containers: the turn of child `at`.
        int given = 0;        ///< items given in this turn
        int turns = 0;        ///< of `repeat`
        bool barren = false;  ///< the child came to its end without giving anything since
        std::int64_t round = 0, rounds = 1;
    };
    struct PassEnd {};
    using Step = std::variant<Turn, PassEnd>;

    static Element element(const content::Node& node, bool in_interleave);
    Step step(Element& element, const MayShow& may_show) const;
    Step step_leaves(Element& element, const content::Leaves& leaves,
                     const MayShow& may_show) const;
    Step step_container(Element& element, const MayShow& may_show) const;

    std::uint64_t seed_;
    std::int64_t k_ = 0;
    Element root_;
};

/// The loop is as many whole passes of the playlist as it takes until every item was shown: how
/// many.
[[nodiscard]] std::int64_t loop_passes(const content::Playlist& playlist);

}  // namespace kiosk::show
