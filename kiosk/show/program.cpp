#include "show/program.h"

#include <utility>

#include "content/loop_size.h"
#include "show/shuffle.h"

namespace kiosk::show {

using content::Container;
using content::Leaves;
using content::Node;

bool everything(std::size_t /*item*/) {
    return true;
}

Walk::Walk(const content::Playlist& playlist, std::uint64_t seed)
    : seed_(seed), root_(element(playlist.root, false)) {}

Walk::Element Walk::element(const Node& node, bool in_interleave) {
    Element made;
    made.node = &node;
    made.in_interleave = in_interleave;
    if (const auto* container = std::get_if<Container>(&node.inside)) {
        made.rounds = content::loop_size(node).rounds;
        made.children.reserve(container->children.size());
        for (const Node& child : container->children) {
            made.children.push_back(element(child, container->interleaved));
        }
    }
    return made;
}

std::optional<Turn> Walk::next(const MayShow& may_show) {
    for (int ends = 0; ends < 2;) {
        const Step taken = step(root_, may_show);
        if (const auto* turn = std::get_if<Turn>(&taken)) {
            Turn numbered = *turn;
            numbered.k = k_++;
            return numbered;
        }
        ++ends;  // twice at the end without an item between: a whole pass had nothing to show
    }
    return std::nullopt;
}

Walk::Step Walk::step(Element& element, const MayShow& may_show) const {
    if (const auto* leaves = std::get_if<Leaves>(&element.node->inside)) {
        return step_leaves(element, *leaves, may_show);
    }
    return step_container(element, may_show);
}

Walk::Step Walk::step_leaves(Element& element, const Leaves& leaves,
                             const MayShow& may_show) const {
    if (leaves.shuffled && element.at == 0) {
        element.order = shuffled(leaves.items.size(), seed_, leaves.items.front(),
                                 static_cast<std::uint64_t>(element.pass), element.last);
    }
    while (element.at < leaves.items.size()) {
        const std::size_t position = leaves.shuffled ? element.order[element.at] : element.at;
        ++element.at;
        if (!may_show(leaves.items[position])) continue;
        element.last = position;
        return Turn{0, leaves.items[position], element.pass};
    }
    element.at = 0;
    ++element.pass;
    return PassEnd{};
}

Walk::Step Walk::step_container(Element& element, const MayShow& may_show) const {
    const auto end_turn = [&](bool for_good) {
        element.given = 0;
        element.barren = false;
        if (!for_good && ++element.turns < element.children[element.at].node->repeat) return;
        element.turns = 0;
        ++element.at;
    };
    // Where a whole round has nothing to show, further ones have not either: an interleave has as
    // many as its longest child has items.
    bool is_whole_round = element.at == 0 && element.given == 0 && element.turns == 0;
    for (;;) {
        if (element.at == element.children.size()) {
            element.at = 0;
            const bool is_fruitless = std::exchange(is_whole_round, true);
            if (++element.round < element.rounds && !is_fruitless) continue;
            element.round = 0;
            ++element.pass;
            return PassEnd{};
        }
        Element& child = element.children[element.at];
        constexpr int whole_pass = 0;
        const int take = child.node->take.value_or(child.in_interleave ? 1 : whole_pass);
        const Step taken = step(child, may_show);
        if (std::holds_alternative<Turn>(taken)) {
            element.barren = false;
            if (take != whole_pass && ++element.given >= take) end_turn(false);
            return taken;
        }
        // The child is at its end: that ends a turn of one whole pass; in a turn of so many items
        // it starts over, unless a whole pass of it had nothing to show.
        if (take == whole_pass)
            end_turn(false);
        else if (element.barren)
            end_turn(true);
        else
            element.barren = true;
    }
}

std::int64_t loop_passes(const content::Playlist& playlist) {
    const content::LoopSize whole = content::loop_size(playlist.root);
    return whole.pass == 0 ? 1 : whole.full / whole.pass;  // 0: it has no items at all
}

}  // namespace kiosk::show
