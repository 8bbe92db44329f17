// Collects what is wrong in one file. Every reader in this room is handed one and goes on after
// complaining.
#pragma once

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <string>
#include <utility>

#include "content/diagnostic.h"

namespace kiosk::content {

/// A place within a file whose name goes without saying. Counts as Place does.
struct Spot {
    int line = 0;
    int column = 0;

    bool operator==(const Spot&) const = default;
};

class Complaints {
  public:
    /// `file` as the organizer knows it. `all` must outlive this and may be shared by several
    /// files.
    Complaints(std::filesystem::path file, Diagnostics& all)
        : file_(std::move(file)), all_(all), began_(all.size()) {}

    void error(Spot spot, std::string what, std::string remedy) {
        ++errors_;
        add(spot, Severity::error, std::move(what), std::move(remedy));
    }
    void warning(Spot spot, std::string what, std::string remedy) {
        add(spot, Severity::warning, std::move(what), std::move(remedy));
    }

    /// An error that there is nothing to show, unless one since `mark` says why, in this file or
    /// another that it names: a consequence that stands before its cause leads astray.
    void nothing(Spot spot, std::string what, std::string remedy, std::size_t mark) {
        const auto since = all_.begin() + static_cast<std::ptrdiff_t>(mark);
        const bool is_explained = std::any_of(since, all_.end(), [](const Diagnostic& one) {
            return one.severity == Severity::error;
        });
        if (!is_explained) error(spot, std::move(what), std::move(remedy));
    }
    /// The same, of the whole file.
    void nothing(Spot spot, std::string what, std::string remedy) {
        nothing(spot, std::move(what), std::move(remedy), began_);
    }
    [[nodiscard]] std::size_t mark() const { return all_.size(); }

    /// Errors so far in this file: a reader compares before and after to know whether an element is
    /// sound.
    [[nodiscard]] std::size_t errors() const { return errors_; }
    [[nodiscard]] const std::filesystem::path& file() const { return file_; }
    [[nodiscard]] Place place(Spot spot) const { return {file_, spot.line, spot.column}; }

  private:
    void add(Spot spot, Severity severity, std::string what, std::string remedy) {
        all_.push_back({place(spot), severity, std::move(what), std::move(remedy)});
    }

    std::filesystem::path file_;
    Diagnostics& all_;
    std::size_t began_;
    std::size_t errors_ = 0;
};

}  // namespace kiosk::content
