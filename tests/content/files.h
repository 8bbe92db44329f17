// A content folder of a test's own, gone with the test, and short ways to load a playlist in it.
#pragma once

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "content/load.h"

namespace kiosk::content {

class Files {
  public:
    Files() {
        std::string name = (std::filesystem::temp_directory_path() / "content-XXXXXX").string();
        if (mkdtemp(name.data()) == nullptr) throw std::filesystem::filesystem_error("mkdtemp", {});
        root_ = std::filesystem::canonical(name);
    }
    ~Files() {
        std::error_code ignored;
        std::filesystem::remove_all(root_, ignored);
    }
    Files(const Files&) = delete;
    Files& operator=(const Files&) = delete;

    [[nodiscard]] std::filesystem::path operator/(std::string_view name) const {
        return root_ / name;
    }
    [[nodiscard]] const std::filesystem::path& root() const { return root_; }

    /// Writes a file, making its folders; empty media are enough for a room that judges by names.
    std::filesystem::path write(std::string_view name, std::string_view text = "") const {
        const auto path = root_ / name;
        std::filesystem::create_directories(path.parent_path());
        std::filesystem::remove(path);  // ext4 flushes a file that is overwritten, 3 ms each
        std::ofstream(path, std::ios::binary) << text;
        return path;
    }

    /// Loads `text` as show.xml in this folder.
    [[nodiscard]] Loaded load(std::string_view text) const { return load(text, options()); }
    [[nodiscard]] Loaded load(std::string_view text, const LoadOptions& options) const {
        return load_playlist(write("show.xml", text), options);
    }

    /// PDF documents of three pages; no reader here opens them.
    [[nodiscard]] static LoadOptions options() {
        LoadOptions options;
        options.page_count = [](const std::filesystem::path&) -> std::variant<int, std::string> {
            return 3;
        };
        return options;
    }

  private:
    std::filesystem::path root_;
};

/// "5:12 error: what; remedy", with the file's name in front where it is not show.xml.
inline std::vector<std::string> lines(const Diagnostics& diagnostics) {
    std::vector<std::string> all;
    for (const Diagnostic& one : diagnostics) {
        std::string line;
        if (one.place.file.filename() != "show.xml")
            line = one.place.file.filename().string() + ":";
        line += std::to_string(one.place.line) + ":" + std::to_string(one.place.column);
        line += one.severity == Severity::error ? " error: " : " warning: ";
        all.push_back(line + one.what + "; " + one.remedy);
    }
    return all;
}

/// Keys of all items, in document order.
inline std::vector<std::string> keys(const Loaded& loaded) {
    std::vector<std::string> all;
    if (!loaded.playlist) return all;
    for (const Item& item : loaded.playlist->items) all.push_back(item.key);
    return all;
}

}  // namespace kiosk::content
