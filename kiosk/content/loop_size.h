// How many items the elements of a playlist give until they begin again. Knows nothing of time.
#pragma once

#include <cstdint>

#include "content/playlist.h"

namespace kiosk::content {

/// Sizes of a node's own stream of items, when everything may be shown. Exact where those of its
/// children are at most kMaxLoop, as the reader sees to.
struct LoopSize {
    std::int64_t pass = 0;    ///< items in one whole pass
    std::int64_t full = 0;    ///< items until every one was shown; a whole number of passes
    std::int64_t rounds = 1;  ///< of an interleave: rounds in a pass
};

[[nodiscard]] LoopSize loop_size(const Node& node);

/// Items one behind the other until all of it was shown, or in one turn of it in a seq, whichever
/// is more.
[[nodiscard]] std::int64_t longest_run(const Node& node);

}  // namespace kiosk::content
