// Looks at sessions as a player would, and reads what the pictures show.
#pragma once

#include <cstdint>
#include <vector>

#include "media/nursery.h"

namespace kiosk::media::test {

struct Color {
    int red = 0, green = 0, blue = 0;
};

/// Color at a place given in shares of the picture's size.
[[nodiscard]] Color color_at(const Frame& frame, double x, double y);

/// Every part within `tolerance`.
[[nodiscard]] bool is_near(Color one, Color other, int tolerance);

/// The number that a picture of numbered() (files.h) bears, read in one line of it.
[[nodiscard]] int burnt_number(const Frame& frame, int line);

/// What a frame was; its pixels are gone.
struct Seen {
    Duration pts{0};
    std::int64_t number = 0;
    int burnt = 0;        ///< read in a line of the upper field
    int burnt_lower = 0;  ///< and of the lower one
    int width = 0, height = 0;
};

/// Takes frames as they come until the end, a failure, or `most` of them.
std::vector<Seen> watch(Session& session, std::size_t most = 10'000);

/// Waits until the session is ready or has failed. False if neither comes.
bool wait_until_ready(Session& session);
bool wait_until_over(Session& session);

/// A clip for a small screen.
[[nodiscard]] Request clip(const std::filesystem::path& file, int width = 160, int height = 96);
[[nodiscard]] Request still(const std::filesystem::path& file, int width = 160, int height = 96);

/// The one frame of a still, or the first of a clip. Fails the test when there is none.
[[nodiscard]] Frame first_frame(Session& session);

[[nodiscard]] Probe probe_now(Nursery& nursery, const std::filesystem::path& file);

/// "0 1 2 ...": the burnt numbers of all that was seen.
[[nodiscard]] std::vector<int> burnt(const std::vector<Seen>& seen);
/// Likewise for frames made of fields, upper ones first: each number is read in the lines that its
/// field brought itself. `first_field` is the number of the first one.
[[nodiscard]] std::vector<int> burnt_fields(const std::vector<Seen>& seen, int first_field);
[[nodiscard]] std::vector<int> row(int first, int count);

}  // namespace kiosk::media::test
