// The keypad that asks for the operator's PIN: twelve keys as large as there is room for, and
// beside or above them how much is typed. Never which digits.
#include <algorithm>
#include <cmath>

#include "draw/menu_frame.h"
#include "draw/page_kinds.h"

namespace kiosk::draw {
namespace {

using What = show::Operate::What;

constexpr int columns = 3, rows = 4;

/// A key is at most so many targets high, and so much wider than it is high.
constexpr double highest_key = 1.7, widest_key = 1.6;

/// Of the width, on screens that lie.
constexpr double keys_width = 0.55;

/// In ems of chrome type.
constexpr double digit_size = 1.5, word_size = 1.0, field_height = 1.9, dot_side = 0.38,
                 dot_step = 0.72;

struct Key {
    std::string words;
    show::Operate action;
};

std::vector<Key> keys_of(const PageContext& page) {
    std::vector<Key> keys;
    for (int digit = 1; digit <= 9; ++digit)
        keys.push_back({std::to_string(digit), {What::type, digit}});
    keys.push_back({page.word("pin-erase"), {What::erase, 0}});
    keys.push_back({"0", {What::type, 0}});
    keys.push_back({page.word("pin-enter"), {What::enter, 0}});
    return keys;
}

/// In the middle of `room`.
void put_keys(const PageContext& page, MenuLayout& layout, const Box& room) {
    const MenuScale& scale = page.scale;
    const double height = std::max(
        scale.target,
        std::min((room.height() - (rows - 1) * scale.gap) / rows, highest_key * scale.target));
    const double width = std::max(
        scale.target,
        std::min((room.width() - (columns - 1) * scale.gap) / columns, widest_key * height));
    const double left = room.right - columns * width - (columns - 1) * scale.gap;
    const double top = (room.top + room.bottom - rows * height - (rows - 1) * scale.gap) / 2;
    const std::vector<Key> keys = keys_of(page);
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const std::size_t row = i / columns;
        const double x = left + static_cast<double>(i % columns) * (width + scale.gap);
        const double y = top + static_cast<double>(row) * (height + scale.gap);
        const bool is_digit = keys[i].action.what == What::type;
        const double size = (is_digit ? digit_size : word_size) * scale.chrome;
        Button key{keys[i].words, keys[i].action};
        if (keys[i].action.what == What::enter) key.kind = Button::Kind::chosen;
        put_button(page, layout, key, {x, y, x + width, y + height},
                   static_cast<int>(std::lround(size)));
    }
}

/// A dot for each digit, however many there may be.
void put_dots(const PageContext& page, MenuLayout& layout, const Box& field, std::size_t digits) {
    const MenuScale& scale = page.scale;
    layout.fixed.panels.push_back({field, scale.radius, Hue::panel, Hue::line, scale.edge});
    if (digits == 0) return;
    const double most = (field.width() - 2 * scale.pad) / static_cast<double>(digits);
    const double step = std::min(dot_step * scale.chrome, most);
    const double side = std::min(dot_side * scale.chrome, 0.8 * step);
    double x = (field.left + field.right - step * static_cast<double>(digits)) / 2;
    const double y = (field.top + field.bottom - side) / 2;
    for (std::size_t i = 0; i < digits; ++i, x += step) {
        const double left = x + (step - side) / 2;
        layout.fixed.panels.push_back({{left, y, left + side, y + side}, side / 2, Hue::paper});
    }
}

std::string message_of(const PageContext& page, const show::KeypadSheet& keypad) {
    if (keypad.seconds_to_wait > 0) {
        const std::string wait = content::filled(page.word("pin-wait"), "seconds",
                                                 std::to_string(keypad.seconds_to_wait));
        return keypad.was_wrong ? page.word("pin-wrong") + " " + wait : wait;
    }
    if (keypad.checks) return page.word("pin-checking");
    return page.word(keypad.was_wrong ? "pin-wrong" : "pin-hint");
}

}  // namespace

void put_attended(const PageContext& page, MenuLayout& layout, const show::KeypadSheet& keypad) {
    const MenuScale& scale = page.scale;
    const Box head = head_of(scale);
    Box room{scale.inside.left, head.bottom + 1.1 * scale.gap, scale.inside.right,
             scale.inside.bottom};
    Box beside = room;
    if (scale.upright) {
        put_title(page, layout, page.word("pin-title"), head.right);
        room.top += (field_height + 2 * leading) * scale.chrome + 3 * scale.gap;
    } else {
        put_title(page, layout, page.word("pin-title"), head.right);
        room.left = room.right - keys_width * room.width();
        beside.right = room.left - 2 * scale.gap;
    }
    const Box field{beside.left, beside.top, beside.right,
                    beside.top + field_height * scale.chrome};
    put_dots(page, layout, field, keypad.digits);
    Column column{page,        layout.fixed, Hue::ground,
                  beside.left, beside.right, field.bottom + scale.gap};
    const bool is_calm = !keypad.was_wrong && keypad.seconds_to_wait == 0;
    column.write(message_of(page, keypad),
                 is_calm ? voice::note : Voice{Style::sans_medium, Ink::gold});
    put_keys(page, layout, room);
}

}  // namespace kiosk::draw
