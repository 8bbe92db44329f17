#include "draw/fit.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <utility>

#include "draw/cram.h"
#include "draw/line_breaks.h"
#include "draw/scale.h"

namespace kiosk::draw {
namespace {

double width_of(const Word& word, const Manner& manner, const Measure& measure) {
    double width = 0;
    for (const Stretch& stretch : word.stretches)
        width += measure(stretch.text, stretch.strong ? manner.strong : manner.plain);
    return width;
}

/// In ems.
std::vector<Gauge> gauges_of(const std::vector<Word>& words, const Manner& manner,
                             const Measure& measure) {
    const double space = measure(" ", manner.plain);
    std::vector<Gauge> gauges;
    gauges.reserve(words.size());
    for (const Word& word : words)
        gauges.push_back({width_of(word, manner, measure), space, word.after});
    return gauges;
}

std::vector<double> widths_in_ems(const std::vector<Box>& rooms, int size) {
    std::vector<double> widths;
    widths.reserve(rooms.size());
    for (const Box& room : rooms) widths.push_back(room.width() / size);
    return widths;
}

/// The words of one line as type, those of a kind together, from x = 0 on; their width.
double set_line(std::span<const Word> words, const Manner& manner, int size, const Measure& measure,
                std::vector<Setting>& settings) {
    const double space = measure(" ", manner.plain) * size;
    const std::size_t first = settings.size();
    double x = 0;
    for (const Word& word : words) {
        bool begins_word = &word != words.data();
        for (const Stretch& stretch : word.stretches) {
            const Style style = stretch.strong ? manner.strong : manner.plain;
            if (begins_word) x += space;
            if (settings.size() > first && settings.back().style == style) {
                settings.back().text += (begins_word ? " " : "") + stretch.text;
            } else {
                settings.push_back(
                    {stretch.text, style, stretch.strong ? Ink::gold : manner.ink, size, x, 0});
            }
            begins_word = false;
            x += measure(stretch.text, style) * size;
        }
    }
    return x;
}

Block place(const std::vector<Word>& words, const std::vector<WordRange>& lines,
            const std::vector<Box>& rooms, const Manner& manner, int size, const Measure& measure) {
    Block block{size, {}, {}};
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const Box& room = rooms[i];
        const std::size_t first = block.settings.size();
        const double width =
            set_line(std::span(words).subspan(lines[i].begin, lines[i].end - lines[i].begin),
                     manner, size, measure, block.settings);
        const double left = room.left + (manner.centred ? (room.width() - width) / 2 : 0);
        for (std::size_t s = first; s < block.settings.size(); ++s) {
            block.settings[s].left += left;
            block.settings[s].baseline = room.top + ascent * size;
        }
        block.lines.push_back({left, room.top, left + width, room.bottom});
    }
    return block;
}

/// Lines that end with a word that belongs to the next.
std::size_t hanging(const std::vector<Gauge>& gauges, const std::vector<WordRange>& lines) {
    return static_cast<std::size_t>(std::count_if(
        lines.begin(), lines.end() - 1,
        [&](const WordRange& line) { return gauges[line.end - 1].after == Joint::avoid; }));
}

struct Broken {
    std::vector<WordRange> lines;
    std::vector<Box> rooms;
};

/// On so many lines, if they have room and it can be done.
std::optional<Broken> broken_on(std::size_t count, const std::vector<Gauge>& gauges, int size,
                                const Rooms& rooms) {
    const std::vector<Box> boxes = rooms(size, count);
    if (boxes.empty()) return std::nullopt;
    auto lines = break_lines(gauges, widths_in_ems(boxes, size));
    if (!lines) return std::nullopt;
    return Broken{std::move(*lines), boxes};
}

}  // namespace

Block fit(const std::vector<Word>& words, const Manner& manner, int shorter_side,
          const Rooms& rooms, const Measure& measure) {
    return fit(words, manner, sizes_from(manner.largest_step, shorter_side), rooms, measure);
}

Block fit(const std::vector<Word>& words, const Manner& manner, const std::vector<int>& sizes,
          const Rooms& rooms, const Measure& measure) {
    if (words.empty()) return {};
    const std::vector<Gauge> gauges = gauges_of(words, manner, measure);
    const double total =
        std::accumulate(gauges.begin(), gauges.end(), 0.0,
                        [](double sum, const Gauge& gauge) { return sum + gauge.width; });
    for (const int size : sizes) {
        for (std::size_t count = 1; count <= words.size(); ++count) {
            const std::vector<Box> lines = rooms(size, count);
            if (lines.empty()) break;
            const std::vector<double> widths = widths_in_ems(lines, size);
            if (std::accumulate(widths.begin(), widths.end(), 0.0) < total) continue;
            auto broken = broken_on(count, gauges, size, rooms);
            if (!broken) continue;
            if (const std::size_t hang = hanging(gauges, broken->lines);
                manner.takes_its_time && hang > 0) {
                auto longer = broken_on(count + 1, gauges, size, rooms);
                if (longer && hanging(gauges, longer->lines) < hang) broken = std::move(longer);
            }
            return place(words, broken->lines, broken->rooms, manner, size, measure);
        }
    }
    const int size = sizes.back();
    std::size_t count = 0;
    while (count < most_crammed_lines && !rooms(size, count + 1).empty()) ++count;
    if (count == 0) return {};
    const std::vector<Box> lines = rooms(size, count);
    const Crammed crammed = cram(
        words, widths_in_ems(lines, size),
        [&](const Word& word) { return width_of(word, manner, measure); },
        measure(" ", manner.plain));
    return place(crammed.words, crammed.lines, lines, manner, size, measure);
}

Rooms rooms_in(const Box& area, double line_height) {
    return [area, line_height](int size, std::size_t lines) {
        std::vector<Box> rooms;
        for (std::size_t i = 0; i < lines; ++i) {
            const double top = area.top + static_cast<double>(i) * line_height * size;
            const double bottom = top + leading * size;
            if (bottom > area.bottom) return std::vector<Box>{};
            rooms.push_back({area.left, top, area.right, bottom});
        }
        return rooms;
    };
}

}  // namespace kiosk::draw
