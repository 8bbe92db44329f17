// What is wrong in an organizer's file, where, and what to write instead.
// Knows nothing of XML, media or the screen: it is the one currency of complaints for all rooms.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace kiosk::content {

/// A place in a file. Lines and columns count from 1; columns count code points, a tab as one.
/// Line 0: the complaint is about the file as a whole.
struct Place {
    std::filesystem::path file;
    int line = 0;
    int column = 0;

    bool operator==(const Place&) const = default;
};

enum class Severity { error, warning };

/// An error is something the show would suffer from; a warning is something the organizer should
/// know.
struct Diagnostic {
    Place place;
    Severity severity = Severity::error;
    std::string what;    ///< one clause, no full stop: "no file called \"a.mp4\""
    std::string remedy;  ///< one clause that says what to write or do instead

    bool operator==(const Diagnostic&) const = default;
};

using Diagnostics = std::vector<Diagnostic>;

/// "FILE:LINE:COLUMN: error: what; remedy"
[[nodiscard]] std::string to_string(const Diagnostic& diagnostic);

[[nodiscard]] bool has_errors(const Diagnostics& diagnostics);

/// Adds what is not there yet: a facts file that both the playlist and its menu name is complained
/// of once.
void add_new(Diagnostics& all, const Diagnostics& more);

/// The complaints of the file `first`, then those of each other file in the order they came in, by
/// place.
void sort_by_place(Diagnostics& diagnostics, const std::filesystem::path& first);

}  // namespace kiosk::content
