#include "stage/mixer.h"

#include <algorithm>

namespace kiosk::stage {

namespace {

/// Gains are worked out once for so many samples (1.3 ms), and run straight in between.
constexpr std::int64_t block = 64;

void add(const show::Voice& voice, const ReadSound& read, const GainAt& gain_at, std::int64_t first,
         std::span<float> out, std::vector<float>& decoded) {
    const auto count = static_cast<std::int64_t>(out.size() / 2);
    const std::int64_t own = first - sample_at(voice.began);
    const std::int64_t from =
        std::clamp<std::int64_t>(-own, 0, count);  // the voice may begin within this stretch
    if (from == count) return;
    decoded.resize(static_cast<std::size_t>(count - from) * 2);
    if (!read(voice.serial, own + from, static_cast<int>(count - from), decoded.data())) return;
    const auto gain = [&](show::Time t) { return gain_at(voice.serial, t) * show::gain(voice, t); };
    for (std::int64_t begin = from; begin < count; begin += block) {
        const std::int64_t end = std::min(begin + block, count);
        const double before = gain(time_of(first + begin));
        const double after = gain(time_of(first + end));
        for (std::int64_t i = begin; i < end; ++i) {
            const double along = static_cast<double>(i - begin) / static_cast<double>(end - begin);
            const auto factor = static_cast<float>(before + (after - before) * along);
            const auto at = static_cast<std::size_t>(i) * 2;
            const auto source = static_cast<std::size_t>(i - from) * 2;
            out[at] += factor * decoded[source];
            out[at + 1] += factor * decoded[source + 1];
        }
    }
}

}  // namespace

show::Time time_of(std::int64_t sample) {
    return show::Time{sample / sample_rate * 1'000'000'000 +
                      sample % sample_rate * 1'000'000'000 / sample_rate};
}

std::int64_t sample_at(show::Time time) {
    const auto seconds = std::chrono::floor<std::chrono::seconds>(time);
    return seconds.count() * sample_rate + (time - seconds).count() * sample_rate / 1'000'000'000;
}

void mix(const std::vector<show::Voice>& voices, const ReadSound& read, const GainAt& gain,
         std::int64_t first, std::span<float> out) {
    std::fill(out.begin(), out.end(), 0.0F);
    std::vector<float> decoded;
    for (const show::Voice& voice : voices) add(voice, read, gain, first, out, decoded);
    for (float& sample : out) sample = std::clamp(sample, -1.0F, 1.0F);
}

}  // namespace kiosk::stage
