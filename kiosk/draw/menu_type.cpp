#include "draw/menu_type.h"

#include <cmath>
#include <limits>

namespace kiosk::draw {
namespace {

Manner manner_of(const Voice& voice) {
    const bool serif = voice.plain == Style::serif || voice.plain == Style::serif_bold;
    return {voice.plain, serif ? Style::serif_bold : Style::sans_semibold,
            voice.ink,   voice.centred,
            0,           serif};
}

}  // namespace

std::string PageContext::word(std::string_view key) const {
    return std::string(words.word(key, sheet.mode.language));
}

std::string PageContext::text(const content::Translations<std::string>& all) const {
    const std::string* found = content::pick(all, sheet.mode.language);
    return found == nullptr ? "" : *found;
}

std::string filled(std::string pattern, std::string_view name, const std::string& value) {
    const std::string wanted = "{" + std::string(name) + "}";
    if (const std::size_t at = pattern.find(wanted); at != std::string::npos)
        pattern.replace(at, wanted.size(), value);
    return pattern;
}

Block set_down(const PageContext& page, const std::vector<Word>& words, const Voice& voice,
               const Box& column) {
    const int size = static_cast<int>(std::lround(voice.size * page.scale.body));
    const Box endless{column.left, column.top, column.right,
                      std::numeric_limits<double>::infinity()};
    return fit(words, manner_of(voice), sizes_between(size, static_cast<int>(least_step * size)),
               rooms_in(endless, voice.line_height), page.measure);
}

Block set_in_middle(const PageContext& page, const std::vector<Word>& words, const Voice& voice,
                    const std::vector<int>& sizes, const Box& box) {
    const Rooms rooms = [&box](int size, std::size_t lines) {
        const double height = (static_cast<double>(lines - 1) * close_leading + leading) * size;
        Box area = box;
        // A pixel more, or the last line is lost to rounding.
        area.top += (box.height() - height) / 2;
        area.bottom = area.top + height + 1;
        if (height > box.height()) return std::vector<Box>{};
        return rooms_in(area, close_leading)(size, lines);
    };
    return fit(words, manner_of(voice), sizes, rooms, page.measure);
}

void Column::write(const std::vector<Word>& words, const Voice& voice) {
    Block block = set_down(page, words, voice, {left, y, right, y});
    if (block.lines.empty()) return;
    y = block.box().bottom;
    onto.type.push_back({std::move(block), on});
}

}  // namespace kiosk::draw
