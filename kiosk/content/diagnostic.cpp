#include "content/diagnostic.h"

#include <algorithm>

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

}  // namespace kiosk::content
