#include "content/folders.h"

#include <system_error>

namespace kiosk::content {
namespace fs = std::filesystem;

namespace {

/// The folder that a file lies in, without links; empty: there is none.
fs::path folder_of(const fs::path& file) {
    std::error_code error;
    const fs::path absolute = fs::absolute(file, error);
    return error ? fs::path() : fs::canonical(absolute.parent_path(), error);
}

fs::path content_folder(const fs::path& base, const LoadOptions& options) {
    if (!options.content_folder) return base.filename() == "playlists" ? base.parent_path() : base;
    std::error_code error;
    return fs::canonical(fs::absolute(*options.content_folder), error);
}

}  // namespace

std::optional<Folders> folders_of(const fs::path& file, const LoadOptions& options,
                                  Complaints& complaints) {
    Folders folders;
    folders.base = folder_of(file);
    folders.root = content_folder(folders.base, options);
    if (!folders.root.empty()) return folders;
    complaints.error({}, "the content folder is not there", "name another with --content");
    return std::nullopt;
}

}  // namespace kiosk::content
