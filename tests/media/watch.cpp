// Looks at sessions for the tests.
#include "tests/media/watch.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>
#include <numeric>

namespace kiosk::media::test {
namespace {

using namespace std::chrono_literals;

/// Far more than anything here takes, also under sanitizers on a busy machine.
constexpr int patience = 600;
constexpr auto one_wait = 100ms;

}  // namespace

Color color_at(const Frame& frame, double x, double y) {
    const auto column = static_cast<std::ptrdiff_t>(x * frame.width);
    const auto line = static_cast<std::ptrdiff_t>(y * frame.height);
    const std::byte* pixel = frame.pixels + line * frame.stride + column * 4;
    return {static_cast<int>(pixel[2]), static_cast<int>(pixel[1]), static_cast<int>(pixel[0])};
}

bool is_near(Color one, Color other, int tolerance) {
    return std::abs(one.red - other.red) <= tolerance &&
           std::abs(one.green - other.green) <= tolerance &&
           std::abs(one.blue - other.blue) <= tolerance;
}

int burnt_number(const Frame& frame, int line) {
    int number = 0;
    for (int bit = 0; bit < 8; ++bit) {
        if (color_at(frame, (bit + 0.5) / 8, (line + 0.5) / frame.height).green > 127)
            number |= 1 << bit;
    }
    return number;
}

std::vector<Seen> watch(Session& session, std::size_t most) {
    std::vector<Seen> seen;
    Duration at{0};
    for (int waits = 0; waits < patience;) {
        session.poll();
        const auto frame = session.frame_at(at);
        if (frame && (seen.empty() || frame->number != seen.back().number)) {
            const int upper = frame->height / 4 * 2;
            seen.push_back({frame->pts, frame->number, burnt_number(*frame, upper),
                            burnt_number(*frame, upper + 1), frame->width, frame->height});
            if (seen.size() == most) return seen;
        }
        if (const auto next = session.next_change(at)) {
            at = *next;
        } else if (session.ended() || session.failure()) {
            return seen;
        } else {
            session.wait(one_wait);
            ++waits;
        }
    }
    ADD_FAILURE() << "the decoder takes too long";
    return seen;
}

bool wait_until_ready(Session& session) {
    for (int waits = 0; waits < patience; ++waits) {
        session.poll();
        if (session.ready() || session.failure()) return true;
        session.wait(one_wait);
    }
    return false;
}

bool wait_until_over(Session& session) {
    for (int waits = 0; waits < patience; ++waits) {
        session.poll();
        if (session.ended() || session.failure()) return true;
        session.wait(one_wait);
    }
    return false;
}

Request clip(const std::filesystem::path& file, int width, int height) {
    Request request;
    request.kind = Request::Kind::clip;
    request.file = file;
    request.width = width;
    request.height = height;
    return request;
}

Request still(const std::filesystem::path& file, int width, int height) {
    Request request = clip(file, width, height);
    request.kind = Request::Kind::still;
    return request;
}

Frame first_frame(Session& session) {
    wait_until_ready(session);
    const auto frame = session.frame_at(Duration{0});
    if (frame) return *frame;
    ADD_FAILURE() << "no frame: " << session.failure().value_or("and no reason");
    static constexpr std::byte black[4] = {};
    return {black, 1, 1, 4};
}

Probe probe_now(Nursery& nursery, const std::filesystem::path& file) {
    const auto probing = nursery.probe(file);
    for (int waits = 0; waits < patience; ++waits) {
        if (const auto answer = probing->result()) return *answer;
        probing->wait(one_wait);
    }
    ADD_FAILURE() << "the probe takes too long";
    return {};
}

std::vector<int> burnt(const std::vector<Seen>& seen) {
    std::vector<int> numbers;
    numbers.reserve(seen.size());
    for (const Seen& one : seen) numbers.push_back(one.burnt);
    return numbers;
}

std::vector<int> burnt_fields(const std::vector<Seen>& seen, int first_field) {
    std::vector<int> numbers;
    for (const Seen& one : seen) {
        const bool is_upper = (static_cast<int>(numbers.size()) + first_field) % 2 == 0;
        numbers.push_back(is_upper ? one.burnt : one.burnt_lower);
    }
    return numbers;
}

std::vector<int> row(int first, int count) {
    std::vector<int> numbers(static_cast<std::size_t>(count));
    std::iota(numbers.begin(), numbers.end(), first);
    return numbers;
}

}  // namespace kiosk::media::test
