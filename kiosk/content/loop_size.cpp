#include "content/loop_size.h"

#include <algorithm>

namespace kiosk::content {

namespace {

std::int64_t divide_up(std::int64_t a, std::int64_t b) {
    return (a + b - 1) / b;
}

std::int64_t turn_size(const Node& child, const LoopSize& of_child, bool in_interleave) {
    const std::int64_t once = child.take ? *child.take : in_interleave ? 1 : of_child.pass;
    return once * child.repeat;
}

}  // namespace

LoopSize loop_size(const Node& node) {
    if (const auto* leaves = std::get_if<Leaves>(&node.inside)) {
        const auto count = static_cast<std::int64_t>(leaves->items.size());
        return {count, count, 1};
    }
    const auto& container = std::get<Container>(node.inside);
    std::int64_t round = 0;
    std::int64_t rounds_until_all = 1;
    for (const Node& child : container.children) {
        const LoopSize inner = loop_size(child);
        const std::int64_t turn = turn_size(child, inner, container.interleaved);
        round += turn;
        rounds_until_all = std::max(rounds_until_all, divide_up(inner.full, turn));
    }
    if (container.interleaved)
        return {round * rounds_until_all, round * rounds_until_all, rounds_until_all};
    return {round, round * rounds_until_all, 1};
}

std::int64_t longest_run(const Node& node) {
    const LoopSize size = loop_size(node);
    return std::max(size.full, turn_size(node, size, false));
}

}  // namespace kiosk::content
