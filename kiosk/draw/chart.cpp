#include "draw/chart.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "content/theme.h"
#include "draw/cairo.h"
#include "draw/motif.h"
#include "draw/paint.h"
#include "draw/type.h"

namespace kiosk::draw {
namespace {

using content::Color;

/// A4 at 150 dots an inch; 25 dots are 12 points.
constexpr int width = 1754, height = 1240;
constexpr double margin = 90, gutter = 60;
constexpr int title_size = 60, subtitle_size = 30, heading_size = 34, label_size = 25,
              foot_size = 23;
constexpr double heading_room = 1.8 * heading_size;
constexpr double line = 1.5;          // of type, in ems
constexpr double left_share = 0.56;   // of the width between the margins: the columns
constexpr double widest_column = 90;  // a single day is no block
constexpr double bar_share = 0.66;    // of the room of a column
constexpr double row_pitch = 58, row_height = 16, radius = 5;

constexpr Color white{255, 255, 255}, dark{0x0F, 0x25, 0x30}, soft{0x4A, 0x60, 0x6A},
    hairline{0xD5, 0xCF, 0xC2}, sky{0x1F, 0x7A, 0x96}, gold{0xE3, 0xA0, 0x3C};

/// Where things are set down.
class Sheet {
  public:
    Sheet() : surface_(make_surface(width, height)), cairo_(cairo_on(*surface_)) {
        SDL_FillRect(surface_.get(), nullptr, pixel(white));
        constexpr double crown = 70;
        draw_motif(*surface_, {width - margin - crown, margin + 20, crown}, dark);
    }

    double width_of(const std::string& text, Style style, int size) {
        return type_.width(text, style) * size;
    }

    /// Cut where it would be wider than the room.
    std::string cut(std::string text, Style style, int size, double room) {
        if (width_of(text, style, size) <= room) return text;
        while (!text.empty() && width_of(text + "…", style, size) > room) {
            while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0U) == 0x80U)
                text.pop_back();
            if (!text.empty()) text.pop_back();
        }
        return text + "…";
    }

    void write(const std::string& text, double left, double baseline, Style style, int size,
               Color color) {
        type_.draw(*surface_, {text, style, Ink::ink, size, left, baseline}, color);
    }
    /// `at` is the middle (0.5) or the right end (1) of the text.
    void write_at(const std::string& text, double at, double share, double baseline, Style style,
                  int size, Color color) {
        write(text, at - share * width_of(text, style, size), baseline, style, size, color);
    }

    void bar(const Box& box, Color color) {
        if (box.width() < 1 || box.height() < 1) return;
        trace_rounded(cairo_.get(), box, std::min({radius, box.width() / 2, box.height() / 2}));
        fill(color);
    }
    void rule(double left, double right, double y) {
        cairo_rectangle(cairo_.get(), left, std::round(y), right - left, 2);
        fill(hairline);
    }

    void save(const std::filesystem::path& file) {
        cairo_surface_flush(cairo_get_target(cairo_.get()));
        const cairo_status_t status =
            cairo_surface_write_to_png(cairo_get_target(cairo_.get()), file.c_str());
        if (status != CAIRO_STATUS_SUCCESS)
            throw std::runtime_error(cairo_status_to_string(status));
    }

  private:
    void fill(Color color) {
        cairo_set_source_rgb(cairo_.get(), color.r / 255.0, color.g / 255.0, color.b / 255.0);
        cairo_fill(cairo_.get());
    }

    Surface surface_;
    Cairo cairo_;
    Type type_;
};

double largest_of(const Bars& bars) {
    double largest = 0;
    for (const Bar& bar : bars.bars) largest = std::max(largest, bar.value);
    return largest > 0 ? largest : 1;
}

/// Heading and, where there is nothing, that; gives the room beneath.
Box begin(Sheet& sheet, const Bars& bars, const Box& box) {
    const double baseline = box.top + heading_size;
    sheet.write(bars.title, box.left, baseline, Style::serif_bold, heading_size, dark);
    const Box beneath{box.left, box.top + heading_room, box.right, box.bottom};
    if (bars.bars.empty())
        sheet.write(bars.none, beneath.left, beneath.top + label_size, Style::sans, label_size,
                    soft);
    return beneath;
}

/// Names under columns only so often that they do not touch.
std::size_t named_every(Sheet& sheet, const Bars& bars, double pitch) {
    double widest = 0;
    for (const Bar& bar : bars.bars)
        widest = std::max(widest, sheet.width_of(bar.name, Style::sans, label_size));
    return static_cast<std::size_t>(std::max(1.0, std::ceil((widest + label_size * 0.2) / pitch)));
}

void draw_columns(Sheet& sheet, const Bars& bars, const Box& box, Color color) {
    const Box room = begin(sheet, bars, box);
    if (bars.bars.empty()) return;
    const double foot = room.bottom - label_size * line, top = room.top + label_size * line;
    const double pitch = room.width() / static_cast<double>(bars.bars.size());
    const double thick = std::min(widest_column, pitch * bar_share);
    const double largest = largest_of(bars);
    const std::size_t every = named_every(sheet, bars, pitch);
    const auto top_of = [&](std::size_t i) {
        return i < bars.bars.size() ? foot - bars.bars[i].value / largest * (foot - top) : foot;
    };
    double names_from = room.left, numbers_from = room.left;
    for (std::size_t i = 0; i < bars.bars.size(); ++i) {
        const Bar& bar = bars.bars[i];
        const double middle = room.left + (static_cast<double>(i) + 0.5) * pitch;
        const double reaches = top_of(i);
        sheet.bar({middle - thick / 2, reaches, middle + thick / 2, foot}, color);
        const double half = sheet.width_of(bar.label, Style::sans_medium, label_size) / 2;
        // Not over a neighbour's bar.
        const double highest = std::min(i > 0 ? top_of(i - 1) : foot, top_of(i + 1));
        const bool is_narrow = half + label_size * 0.2 < pitch - thick / 2;
        if (middle - half >= numbers_from && (is_narrow || highest >= reaches)) {
            sheet.write_at(bar.label, middle, 0.5, reaches - label_size * 0.35, Style::sans_medium,
                           label_size, bar.value > 0 ? dark : soft);
            numbers_from = middle + half + label_size * 0.3;
        }
        if (i % every == 0) {
            const double name = sheet.width_of(bar.name, Style::sans, label_size);
            const double left =
                std::clamp(middle - name / 2, names_from, std::max(names_from, room.right - name));
            sheet.write(bar.name, left, foot + label_size * 1.25, Style::sans, label_size, soft);
            names_from = left + name + label_size * 0.3;
        }
    }
    sheet.rule(room.left, room.right, foot);
}

/// As many as there is room for.
void draw_rows(Sheet& sheet, const Bars& bars, const Box& box, Color color) {
    const Box room = begin(sheet, bars, box);
    const double largest = largest_of(bars);
    double top = room.top;
    for (const Bar& bar : bars.bars) {
        if (top + row_pitch > room.bottom + 1) break;
        const double baseline = top + label_size;
        const double label = sheet.width_of(bar.label, Style::sans_medium, label_size);
        sheet.write_at(bar.label, room.right, 1, baseline, Style::sans_medium, label_size, dark);
        sheet.write(sheet.cut(bar.name, Style::sans, label_size, room.width() - label - label_size),
                    room.left, baseline, Style::sans, label_size, dark);
        const double under = baseline + label_size * 0.4;
        sheet.bar(
            {room.left, under, room.left + bar.value / largest * room.width(), under + row_height},
            color);
        top += row_pitch;
    }
}

/// One under the other, as high as it takes; what is beyond the foot is left out.
void draw_lists(Sheet& sheet, const std::vector<Bars>& all, Box box, Color color) {
    for (const Bars& bars : all) {
        draw_rows(sheet, bars, box, color);
        const auto rows = static_cast<double>(std::max<std::size_t>(1, bars.bars.size()));
        box.top += heading_room + rows * row_pitch + gutter;
    }
}

/// One under the other, equally high, each in a colour of its own.
void draw_charts(Sheet& sheet, const std::vector<Bars>& all, const Box& box) {
    const double pitch =
        (box.height() + gutter) / static_cast<double>(std::max<std::size_t>(1, all.size()));
    double top = box.top;
    for (const Bars& bars : all) {
        draw_columns(sheet, bars, {box.left, top, box.right, top + pitch - gutter},
                     top == box.top ? sky : gold);
        top += pitch;
    }
}

}  // namespace

void save_chart(const Chart& chart, const std::filesystem::path& file) {
    Sheet sheet;
    const double right = width - margin;
    sheet.write(chart.title, margin, margin + title_size * 0.7, Style::serif_bold, title_size,
                dark);
    sheet.write(chart.subtitle, margin, margin + title_size * 0.7 + subtitle_size * 1.7,
                Style::sans, subtitle_size, soft);
    const double top = margin + 190, bottom = height - margin - foot_size * 2;
    const double middle = margin + (right - margin - gutter) * left_share;
    draw_charts(sheet, chart.columns, {margin, top, middle, bottom});
    draw_lists(sheet, chart.rows, {middle + gutter, top, right, bottom}, sky);
    sheet.write(sheet.cut(chart.foot, Style::sans, foot_size, right - margin), margin,
                height - margin, Style::sans, foot_size, soft);
    sheet.save(file);
}

}  // namespace kiosk::draw
