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

constexpr std::string_view dot = "·", no_break = "\u00A0";

void drop_end(std::string& text, std::string_view end) {
    if (text.ends_with(end)) text.resize(text.size() - end.size());
}

void end_without_dots(Block& block) {
    for (auto setting = block.settings.begin(); setting != block.settings.end(); ++setting) {
        const auto next = setting + 1;
        const bool ends_line = next == block.settings.end() || next->baseline != setting->baseline;
        if (!ends_line || !setting->text.ends_with(dot)) continue;
        drop_end(setting->text, dot);
        drop_end(setting->text, " ");
        drop_end(setting->text, no_break);
    }
}

}  // namespace

std::string PageContext::word(std::string_view key) const {
    return std::string(words.word(key, sheet.mode.language));
}

std::string PageContext::text(const content::Translations<std::string>& all) const {
    const std::string* found = content::pick(all, sheet.mode.language);
    return found == nullptr ? "" : *found;
}

std::string parted_address(std::string_view address, double width,
                           const std::function<double(std::string_view)>& width_of) {
    constexpr std::string_view joints = "./?&=-_";
    std::string parted;
    while (width_of(address) > width) {
        std::size_t end = address.find_first_of(joints, 1);
        if (end == std::string_view::npos) break;
        for (std::size_t next = end;
             next != std::string_view::npos && width_of(address.substr(0, next)) <= width;
             next = address.find_first_of(joints, next + 1))
            end = next;
        parted += std::string(address.substr(0, end)) + '\n';
        address.remove_prefix(end);
    }
    return parted + std::string(address);
}

Block set_down(const PageContext& page, const std::vector<Word>& words, const Voice& voice,
               const Box& column) {
    const int size = static_cast<int>(std::lround(voice.size * page.scale.body));
    const Box endless{column.left, column.top, column.right,
                      std::numeric_limits<double>::infinity()};
    Block block =
        fit(words, manner_of(voice), sizes_between(size, static_cast<int>(least_step * size)),
            rooms_in(endless, voice.line_height), page.measure);
    end_without_dots(block);
    return block;
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
