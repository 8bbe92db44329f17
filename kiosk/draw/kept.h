// Things that cost time to make, kept up to a limit of bytes; the one unused for longest goes
// first.
#pragma once

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace kiosk::draw {

/// T has bytes() and can be moved. References hold until the next make().
template <typename T>
class Kept {
  public:
    explicit Kept(std::size_t most_bytes) : most_bytes_(most_bytes) {}

    /// The first that `is` true of, else null. Counts as a use.
    template <typename Is>
    T* find(const Is& is) {
        const auto found = std::find_if(entries_.begin(), entries_.end(),
                                        [&](const Entry& entry) { return is(entry.thing); });
        if (found == entries_.end()) return nullptr;
        found->last_use = ++uses_;
        return &found->thing;
    }

    T& make(T thing) {
        entries_.push_back({std::move(thing), ++uses_});
        return entries_.back().thing;
    }

    /// A moment to compare uses with.
    [[nodiscard]] std::size_t now() const { return uses_; }

    /// Drops what is beyond the limit, but nothing that was used after `moment`.
    void trim(std::size_t moment) {
        while (bytes() > most_bytes_) {
            const auto oldest = std::min_element(
                entries_.begin(), entries_.end(),
                [](const Entry& one, const Entry& other) { return one.last_use < other.last_use; });
            if (oldest->last_use > moment) return;
            entries_.erase(oldest);
        }
    }

    /// Drops those that `is_over` and that were not used after `moment`.
    template <typename IsOver>
    void drop(std::size_t moment, const IsOver& is_over) {
        std::erase_if(entries_, [&](const Entry& entry) {
            return entry.last_use <= moment && is_over(entry.thing);
        });
    }

    [[nodiscard]] std::size_t bytes() const {
        std::size_t sum = 0;
        for (const Entry& entry : entries_) sum += entry.thing.bytes();
        return sum;
    }

  private:
    struct Entry {
        T thing;
        std::size_t last_use;
    };
    std::vector<Entry> entries_;
    std::size_t most_bytes_;
    std::size_t uses_ = 0;
};

}  // namespace kiosk::draw
