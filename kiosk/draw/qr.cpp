#include "draw/qr.h"

#include <qrencode.h>

#include <memory>

namespace kiosk::draw {
namespace {

struct FreeCode {
    void operator()(QRcode* code) const { QRcode_free(code); }
};

}  // namespace

Modules qr_code(const std::string& text) {
    if (text.empty()) return {};
    // On a screen no corner is torn off: larger modules serve better than more of them.
    const std::unique_ptr<QRcode, FreeCode> code(
        QRcode_encodeString8bit(text.c_str(), 0, QR_ECLEVEL_M));
    if (!code) return {};
    Modules modules{code->width, {}};
    const auto count =
        static_cast<std::size_t>(code->width) * static_cast<std::size_t>(code->width);
    modules.dark.reserve(count);
    // The lowest bit of a module is its colour.
    for (std::size_t i = 0; i < count; ++i) modules.dark.push_back((code->data[i] & 1U) != 0);
    return modules;
}

}  // namespace kiosk::draw
