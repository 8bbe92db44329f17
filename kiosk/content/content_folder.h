// Finds what organizers name in src attributes, inside the content folder and nowhere else. Reads
// the names in each folder once, so ten thousand items cost one look. Opens no file.
#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "content/limits.h"
#include "content/reading.h"

namespace kiosk::content {

class ContentFolder {
  public:
    enum class Kind { file, folder, link, other };

    /// `root` is absolute, without links. `reading` may be null.
    explicit ContentFolder(const std::filesystem::path& root, Reading* reading = nullptr);

    struct Found {
        std::filesystem::path path;  ///< absolute, without links, inside the content folder
        Kind kind = Kind::file;      ///< file or folder
    };
    struct NotFound {
        std::string what, remedy;
    };

    /// What `src` means in a file that lies in the folder `from` (absolute, without links).
    [[nodiscard]] std::variant<Found, NotFound> find(const std::filesystem::path& from,
                                                     std::string_view src);

    /// Names in a folder (absolute, without links), in the order of their bytes.
    [[nodiscard]] std::vector<std::string> names_in(const std::filesystem::path& folder);

    /// Relative to the content folder, as keys and messages show it.
    [[nodiscard]] std::string relative(const std::filesystem::path& path) const;

    [[nodiscard]] Reading* reading() const { return reading_; }

  private:
    using Listing = std::map<std::string, Kind, std::less<>>;

    const Listing& listing(const std::string& folder);
    std::variant<Found, NotFound> walk(std::string at, std::string_view src);
    std::variant<Found, NotFound> follow_link(const std::string& path, std::string_view src) const;
    NotFound no_such_name(const std::string& folder, std::string_view name, std::string_view src);
    [[nodiscard]] NotFound outside(std::string_view src) const;
    [[nodiscard]] bool is_inside(std::string_view path) const;

    std::string root_;
    Reading* reading_;
    std::map<std::string, Listing, std::less<>> listings_;
    std::set<std::string, std::less<>> readable_;
    int searches_left_ = kMaxNameSearches;
};

}  // namespace kiosk::content
