// PDF documents through poppler: a part of the helper program that is loaded when the first one is
// opened. Knows poppler alone; no libav, no other part of the helper but its door, document.h.
#include <poppler/cpp/poppler-document.h>
#include <poppler/cpp/poppler-global.h>
#include <poppler/cpp/poppler-page-renderer.h>
#include <poppler/cpp/poppler-page.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "media/helper/document.h"

namespace kiosk::media::helper {
namespace {

struct PointSize {
    double width = 0, height = 0;
};

/// The crop box, lying as the page's own rotation says.
PointSize size_of(const poppler::page& page) {
    const poppler::rectf box = page.page_rect(poppler::crop_box);
    const auto orientation = page.orientation();
    const bool is_turned =
        orientation == poppler::page::landscape || orientation == poppler::page::seascape;
    return is_turned ? PointSize{box.height(), box.width()} : PointSize{box.width(), box.height()};
}

/// Both live as long as the functions that were made of them.
struct Opened {
    std::vector<char> bytes;
    std::unique_ptr<poppler::document> document;
};

Opened open(std::vector<char> bytes) {
    Opened opened{std::move(bytes), nullptr};
    opened.document.reset(poppler::document::load_from_raw_data(
        opened.bytes.data(), static_cast<int>(opened.bytes.size())));
    if (!opened.document) throw Unusable("is a damaged PDF document");
    if (opened.document->is_locked()) throw Unusable("is a PDF document locked with a password");
    if (opened.document->pages() < 1) throw Unusable("is a PDF document without pages");
    return opened;
}

std::unique_ptr<poppler::page> open_page(const poppler::document& document, int page) {
    if (page < 0 || page >= document.pages())
        throw Unusable("has no page " + std::to_string(page + 1) + ", only " +
                       std::to_string(document.pages()));
    std::unique_ptr<poppler::page> opened(document.create_page(page));
    if (!opened) throw Unusable("has a damaged page " + std::to_string(page + 1));
    return opened;
}

Size page_size(const poppler::document& document, int page) {
    const PointSize size = size_of(*open_page(document, page));
    return {static_cast<int>(std::lround(size.width)), static_cast<int>(std::lround(size.height))};
}

Size paint(const poppler::document& document, int page, Size screen, std::byte* to,
           std::ptrdiff_t stride) {
    const std::unique_ptr<poppler::page> opened = open_page(document, page);
    const PointSize points = size_of(*opened);
    if (!(points.width > 0) || !(points.height > 0))
        throw Unusable("has a page " + std::to_string(page + 1) + " without size");
    const double scale = std::min(screen.width / points.width, screen.height / points.height);
    const auto side = [scale](double length, int most) {
        return std::clamp(static_cast<int>(std::lround(length * scale)), 1, most);
    };
    const Size size{side(points.width, screen.width), side(points.height, screen.height)};

    poppler::page_renderer renderer;
    renderer.set_image_format(poppler::image::format_argb32);
    renderer.set_paper_color(0xffffffff);
    renderer.set_render_hint(poppler::page_renderer::antialiasing);
    renderer.set_render_hint(poppler::page_renderer::text_antialiasing);
    constexpr double points_per_inch = 72;
    const poppler::image image = renderer.render_page(
        opened.get(), points_per_inch * size.width / points.width,
        points_per_inch * size.height / points.height, 0, 0, size.width, size.height);
    if (!image.is_valid() || image.width() < size.width || image.height() < size.height)
        throw Unusable("has a page " + std::to_string(page + 1) + " that cannot be drawn");
    for (int y = 0; y < size.height; ++y) {
        std::memcpy(to + y * stride, image.const_data() + std::ptrdiff_t{y} * image.bytes_per_row(),
                    static_cast<std::size_t>(size.width) * 4);
    }
    return size;
}

}  // namespace

extern "C" void kiosk_make_document(std::vector<char> bytes, void (*complain)(const char*),
                                    Document& made) {
    poppler::set_debug_error_function(
        [](const std::string& text, void* to) {
            reinterpret_cast<void (*)(const char*)>(to)(text.c_str());
        },
        reinterpret_cast<void*>(complain));
    const auto opened = std::make_shared<const Opened>(open(std::move(bytes)));
    made.pages = opened->document->pages();
    made.page_size = [opened](int page) { return page_size(*opened->document, page); };
    made.paint = [opened](int page, Size screen, std::byte* to, std::ptrdiff_t stride) {
        return paint(*opened->document, page, screen, to, stride);
    };
}

}  // namespace kiosk::media::helper
