#include "media/helper/loudness_meter.h"

#include <ebur128.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <new>
#include <vector>

#include "media/helper/resampler.h"
#include "media/helper/sound_frames.h"
#include "media/limits.h"

namespace kiosk::media::helper {
namespace {

constexpr unsigned channels = 2;

struct MeterFree {
    void operator()(ebur128_state* meter) const { ebur128_destroy(&meter); }
};
using Meter = std::unique_ptr<ebur128_state, MeterFree>;

Meter make_meter() {
    Meter meter(ebur128_init(channels, static_cast<unsigned long>(sample_rate),
                             EBUR128_MODE_I | EBUR128_MODE_TRUE_PEAK));
    if (!meter) throw std::bad_alloc();
    return meter;
}

void check(int result) {
    if (result == EBUR128_ERROR_NOMEM) throw std::bad_alloc();
    if (result != EBUR128_SUCCESS) throw Unusable("has sound whose loudness cannot be measured");
}

/// A broken encoder's infinity would be the loudness of the whole film.
void make_finite(std::vector<float>& pairs) {
    for (float& sample : pairs) {
        if (!std::isfinite(sample)) sample = 0;
    }
}

Loudness read(ebur128_state* meter) {
    Loudness loudness;
    double integrated = 0;
    check(ebur128_loudness_global(meter, &integrated));
    if (std::isfinite(integrated)) loudness.integrated = integrated;
    for (unsigned channel = 0; channel < channels; ++channel) {
        double peak = 0;
        check(ebur128_true_peak(meter, channel, &peak));
        loudness.true_peak = std::max(loudness.true_peak, peak);
    }
    return loudness;
}

}  // namespace

Loudness measure_loudness(const Source& source) {
    SoundFrames frames(source);
    Resampler resampler;
    const Meter meter = make_meter();
    std::vector<float> pairs;
    const auto add_pairs = [&] {
        make_finite(pairs);
        check(ebur128_add_frames_float(meter.get(), pairs.data(), pairs.size() / channels));
        pairs.clear();
    };
    while (frames.step([&](const AVFrame& frame) { resampler.convert(frame, pairs); })) add_pairs();
    resampler.flush(pairs);
    add_pairs();
    return read(meter.get());
}

}  // namespace kiosk::media::helper
