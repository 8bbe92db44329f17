#include "content/diagnostic.h"

#include <algorithm>
#include <tuple>

namespace kiosk::content {

std::string to_string(const Diagnostic& diagnostic) {
    std::string line = diagnostic.place.file.string();
    if (diagnostic.place.line > 0) {
        line += ':' + std::to_string(diagnostic.place.line) + ':' +
                std::to_string(diagnostic.place.column);
    }
    line += diagnostic.severity == Severity::error ? ": error: " : ": warning: ";
    line += diagnostic.what;
    if (!diagnostic.remedy.empty()) line += "; " + diagnostic.remedy;
    return line;
}

bool has_errors(const Diagnostics& diagnostics) {
    return std::any_of(diagnostics.begin(), diagnostics.end(), [](const Diagnostic& diagnostic) {
        return diagnostic.severity == Severity::error;
    });
}

void add_new(Diagnostics& all, const Diagnostics& more) {
    const std::size_t known = all.size();
    for (const Diagnostic& one : more) {
        const auto end = all.begin() + static_cast<std::ptrdiff_t>(known);
        if (std::find(all.begin(), end, one) == end) all.push_back(one);
    }
}

void sort_by_place(Diagnostics& diagnostics, const std::filesystem::path& first) {
    std::vector<std::filesystem::path> files{first};
    for (const Diagnostic& one : diagnostics) {
        if (std::find(files.begin(), files.end(), one.place.file) == files.end())
            files.push_back(one.place.file);
    }
    const auto key = [&](const Diagnostic& one) {
        return std::tuple(std::find(files.begin(), files.end(), one.place.file), one.place.line,
                          one.place.column);
    };
    std::stable_sort(
        diagnostics.begin(), diagnostics.end(),
        [&](const Diagnostic& one, const Diagnostic& other) { return key(one) < key(other); });
}

}  // namespace kiosk::content
