#include "content/content_folder.h"

#include <unistd.h>

#include <algorithm>
#include <optional>
#include <system_error>

#include "content/missing_name.h"
#include "content/names.h"

namespace kiosk::content {
namespace fs = std::filesystem;

namespace {

using Kind = ContentFolder::Kind;

std::string joined(const std::string& folder, std::string_view name) {
    return join({folder, folder == "/" ? "" : "/", name});
}

std::string parent_of(const std::string& folder) {
    const std::size_t slash = folder.rfind('/');
    return slash == 0 || slash == std::string::npos ? "/" : folder.substr(0, slash);
}

Kind kind_of(const fs::file_status& status) {
    switch (status.type()) {
        case fs::file_type::regular:
            return Kind::file;
        case fs::file_type::directory:
            return Kind::folder;
        case fs::file_type::symlink:
            return Kind::link;
        default:
            return Kind::other;
    }
}

/// How a src that no file can have ought to be written; nothing: it may well name one.
std::optional<ContentFolder::NotFound> misspelt(std::string_view src) {
    if (src.empty())
        return ContentFolder::NotFound{"this names nothing", "write the name of a file or folder"};
    if (src.find("://") != std::string_view::npos) {
        return ContentFolder::NotFound{in_quotes(src) + " is an address, not a file",
                                       "copy the file into the content folder and write its name"};
    }
    if (src.size() > 2 && src[1] == ':' && (src[2] == '\\' || src[2] == '/')) {
        return ContentFolder::NotFound{in_quotes(src) + " is a path of another computer",
                                       "copy the file into the content folder and write its name"};
    }
    if (src.find('\\') != std::string_view::npos) {
        std::string better(src);
        std::replace(better.begin(), better.end(), '\\', '/');
        return ContentFolder::NotFound{in_quotes(src) + " is written with \\",
                                       "write / instead: " + in_quotes(better)};
    }
    return std::nullopt;
}

}  // namespace

ContentFolder::ContentFolder(const fs::path& root, Reading* reading)
    : root_(root.string()), reading_(reading) {}

const ContentFolder::Listing& ContentFolder::listing(const std::string& folder) {
    const auto [entry, is_new] = listings_.try_emplace(folder);
    if (!is_new) return entry->second;
    if (reading_ != nullptr) reading_->folders.insert(folder);
    std::error_code error;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
        std::error_code unknown;
        entry->second.emplace(at->path().filename().string(), kind_of(at->symlink_status(unknown)));
    }
    return entry->second;
}

bool ContentFolder::is_inside(std::string_view path) const {
    return path.starts_with(root_) &&
           (path.size() == root_.size() || root_ == "/" || path[root_.size()] == '/');
}

std::string ContentFolder::relative(const fs::path& path) const {
    const std::string& whole = path.native();
    if (!is_inside(whole) || whole.size() == root_.size()) return whole;
    return whole.substr(root_ == "/" ? 1 : root_.size() + 1);
}

std::vector<std::string> ContentFolder::names_in(const fs::path& folder) {
    std::vector<std::string> names;
    for (const auto& [name, kind] : listing(folder.native())) names.push_back(name);
    return names;
}

std::variant<ContentFolder::Found, ContentFolder::NotFound> ContentFolder::find(
    const fs::path& from, std::string_view src) {
    if (auto wrong = misspelt(src)) return std::move(*wrong);
    auto result = walk(src.starts_with('/') ? "/" : from.native(), src);
    const auto* found = std::get_if<Found>(&result);
    if (found == nullptr) return result;
    if (!is_inside(found->path.native())) return outside(src);
    if (!readable_.contains(found->path.native())) {
        if (::access(found->path.c_str(), found->kind == Kind::folder ? R_OK | X_OK : R_OK) != 0) {
            return NotFound{in_quotes(src) + " may not be read",
                            "give everyone the right to read it"};
        }
        readable_.insert(found->path.native());
    }
    return result;
}

std::variant<ContentFolder::Found, ContentFolder::NotFound> ContentFolder::walk(
    std::string at, std::string_view src) {
    Kind kind = Kind::folder;
    std::string_view rest = src;
    while (!rest.empty()) {
        const std::string_view name = rest.substr(0, rest.find('/'));
        rest.remove_prefix(std::min(name.size() + 1, rest.size()));
        if (name.empty() || name == ".") continue;
        if (kind != Kind::folder) {
            return NotFound{in_quotes(at.substr(at.rfind('/') + 1)) + " in " + in_quotes(src) +
                                " is a file, not a folder",
                            "delete what stands behind it"};
        }
        if (name == "..") {
            at = parent_of(at);
            continue;
        }
        const Listing& names = listing(at);
        const auto entry = names.find(name);
        if (entry == names.end()) return no_such_name(at, name, src);
        at = joined(at, name);
        kind = entry->second;
        if (kind == Kind::link) {
            auto target = follow_link(at, src);
            const auto* found = std::get_if<Found>(&target);
            if (found == nullptr) return target;
            at = found->path.native();
            kind = found->kind;
        }
        if (kind == Kind::other)
            return NotFound{in_quotes(src) + " is neither a file nor a folder",
                            "name another file"};
    }
    return Found{at, kind};
}

std::variant<ContentFolder::Found, ContentFolder::NotFound> ContentFolder::follow_link(
    const std::string& path, std::string_view src) const {
    std::error_code error;
    const fs::path target = fs::canonical(path, error);
    if (error) {
        return NotFound{in_quotes(src) + " is a link to a file that is not there",
                        "put the file itself into the content folder"};
    }
    return Found{target, kind_of(fs::status(target, error))};
}

ContentFolder::NotFound ContentFolder::outside(std::string_view src) const {
    return {in_quotes(src) + " leaves the content folder",
            "copy the file into " + in_quotes(root_) + ": nothing outside it is shown"};
}

ContentFolder::NotFound ContentFolder::no_such_name(const std::string& folder,
                                                    std::string_view name, std::string_view src) {
    if (!is_inside(folder)) return outside(src);
    const std::string where = folder == root_ ? "the content folder" : in_quotes(relative(folder));
    NotFound missing{"there is no " + in_quotes(name) + " in " + where,
                     "put it there, or mend the name"};
    if (searches_left_ == 0) return missing;
    --searches_left_;
    missing.remedy = missing_name_remedy(name, names_in(folder));
    return missing;
}

}  // namespace kiosk::content
