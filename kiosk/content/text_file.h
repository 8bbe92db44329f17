// The text of an organizer's file: bounded, without byte order mark, known to be UTF-8 without
// control characters. Whatever else a file may be (a folder, UTF-16, half zeros after a power cut)
// is complained about here.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "content/complaints.h"
#include "content/reading.h"

namespace kiosk::content {

/// Finds line and column of places in a text; quick when the places come in rising order.
class SpotFinder {
  public:
    explicit SpotFinder(std::string_view text) : text_(text) {}

    [[nodiscard]] Spot at(std::size_t offset);

  private:
    std::string_view text_;
    std::size_t offset_ = 0;
    Spot spot_{1, 1};
};

/// A file's bytes, at most kMaxFileBytes. Nothing: complained. `reading` may be null.
[[nodiscard]] std::optional<std::string> read_bytes(const std::filesystem::path& file,
                                                    Complaints& complaints,
                                                    Reading* reading = nullptr);

/// The text within the bytes of a file, a byte order mark taken off. Nothing: complained.
[[nodiscard]] std::optional<std::string_view> text_of(std::string_view bytes,
                                                      Complaints& complaints);

}  // namespace kiosk::content
