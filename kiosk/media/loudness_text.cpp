#include "media/loudness_text.h"

#include <array>
#include <charconv>
#include <cmath>
#include <string_view>

namespace kiosk::media {
namespace {

constexpr std::string_view nothing_to_measure = "-";
/// A line that was cut off, in whatever place, lacks this.
constexpr std::string_view last_loudness_field = "end";

/// Short, and read back as the same number.
std::string to_text(double value) {
    std::array<char, 32> text{};
    const auto written = std::to_chars(text.data(), text.data() + text.size(), value);
    return {text.data(), written.ptr};
}

std::optional<double> number(std::string_view text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

}  // namespace

std::vector<std::string> to_fields(const Loudness& loudness) {
    return {
        loudness.integrated ? to_text(*loudness.integrated) : std::string(nothing_to_measure),
        to_text(loudness.true_peak),
        std::string(last_loudness_field),
    };
}

std::optional<Loudness> loudness_from_fields(std::span<const std::string> fields) {
    if (fields.size() != 3 || fields[2] != last_loudness_field) return std::nullopt;
    Loudness loudness;
    loudness.integrated = number(fields[0]);
    const auto true_peak = number(fields[1]);
    if (!loudness.integrated && fields[0] != nothing_to_measure) return std::nullopt;
    if (!true_peak || *true_peak < 0) return std::nullopt;
    loudness.true_peak = *true_peak;
    return loudness;
}

}  // namespace kiosk::media
