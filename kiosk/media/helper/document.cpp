#include "media/helper/document.h"

#include <poppler/cpp/poppler-document.h>
#include <poppler/cpp/poppler-global.h>
#include <poppler/cpp/poppler-page-renderer.h>
#include <poppler/cpp/poppler-page.h>

#include <algorithm>
#include <cmath>
#include <cstring>

#include "media/helper/log_tail.h"
#include "media/helper/whole_file.h"

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

}  // namespace

Document::Document(int fd) : bytes_(whole_file(fd)) {
    poppler::set_debug_error_function(
        [](const std::string& text, void*) { complain(text.c_str()); }, nullptr);
    document_.reset(
        poppler::document::load_from_raw_data(bytes_.data(), static_cast<int>(bytes_.size())));
    if (!document_) throw Unusable("is a damaged PDF document");
    if (document_->is_locked()) throw Unusable("is a PDF document locked with a password");
    if (document_->pages() < 1) throw Unusable("is a PDF document without pages");
}

Document::~Document() = default;

int Document::pages() const {
    return document_->pages();
}

std::unique_ptr<poppler::page> Document::open_page(int page) const {
    if (page < 0 || page >= pages())
        throw Unusable("has no page " + std::to_string(page + 1) + ", only " +
                       std::to_string(pages()));
    std::unique_ptr<poppler::page> opened(document_->create_page(page));
    if (!opened) throw Unusable("has a damaged page " + std::to_string(page + 1));
    return opened;
}

Size Document::page_size(int page) const {
    const PointSize size = size_of(*open_page(page));
    return {static_cast<int>(std::lround(size.width)), static_cast<int>(std::lround(size.height))};
}

Size Document::paint(int page, Size screen, std::byte* to, std::ptrdiff_t stride) const {
    const std::unique_ptr<poppler::page> opened = open_page(page);
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

}  // namespace kiosk::media::helper
