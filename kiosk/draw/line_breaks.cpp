#include "draw/line_breaks.h"

#include <algorithm>
#include <limits>

namespace kiosk::draw {
namespace {

constexpr double impossible = std::numeric_limits<double>::infinity();

/// Costs are in squares of the widest line: 0.1 is worth a line that is a third shorter than its
/// neighbours.
constexpr double hanging_word = 0.15;
constexpr double widow = 0.5;
constexpr double clause_end = -0.04;

/// A last line of one word that is shorter than this share of the widest is a widow.
constexpr double widow_width = 1.0 / 3;

/// The cheapest way to have so many words on so many lines, and where its last line begins.
struct Best {
    double cost = impossible;
    std::size_t begin = 0;
};

class Breaker {
  public:
    Breaker(std::span<const Gauge> words, std::span<const double> widths)
        : words_(words),
          widths_(widths),
          widest_(*std::max_element(widths.begin(), widths.end())),
          best_(widths.size() + 1, std::vector<Best>(words.size() + 1)) {}

    std::optional<std::vector<WordRange>> run() {
        best_[0][0].cost = 0;
        for (std::size_t line = 0; line < widths_.size(); ++line) {
            for (std::size_t begin = 0; begin < words_.size(); ++begin) {
                if (best_[line][begin].cost < impossible) lines_from(line, begin);
            }
        }
        return way_back();
    }

  private:
    /// All lines of number `line` that begin with word `begin`.
    void lines_from(std::size_t line, std::size_t begin) {
        double width = 0;
        for (std::size_t last = begin; last < words_.size(); ++last) {
            width += words_[last].width + (last > begin ? words_[last - 1].space : 0);
            if (width > widths_[line]) return;
            const double cost = best_[line][begin].cost + cost_of(begin, last, width);
            Best& best = best_[line + 1][last + 1];
            if (cost < best.cost) best = {cost, begin};
            if (words_[last].after == Joint::must) return;
        }
    }

    [[nodiscard]] double cost_of(std::size_t begin, std::size_t last, double width) const {
        const double share = width / widest_;
        double cost = share * share;
        const bool ends_text = last + 1 == words_.size();
        if (ends_text && begin == last && begin > 0 && share < widow_width) cost += widow;
        if (ends_text) return cost;
        if (words_[last].after == Joint::never) return impossible;
        if (words_[last].after == Joint::avoid) cost += hanging_word;
        if (words_[last].after == Joint::good) cost += clause_end;
        return cost;
    }

    [[nodiscard]] std::optional<std::vector<WordRange>> way_back() const {
        if (best_[widths_.size()][words_.size()].cost == impossible) return std::nullopt;
        std::vector<WordRange> lines(widths_.size());
        std::size_t end = words_.size();
        for (std::size_t line = widths_.size(); line > 0; --line) {
            lines[line - 1] = {best_[line][end].begin, end};
            end = best_[line][end].begin;
        }
        return lines;
    }

    std::span<const Gauge> words_;
    std::span<const double> widths_;
    double widest_;
    std::vector<std::vector<Best>> best_;  ///< by number of lines, then of words
};

}  // namespace

std::optional<std::vector<WordRange>> break_lines(std::span<const Gauge> words,
                                                  std::span<const double> widths) {
    if (words.empty() || widths.empty()) return std::nullopt;
    return Breaker(words, widths).run();
}

}  // namespace kiosk::draw
