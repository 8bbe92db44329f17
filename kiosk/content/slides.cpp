#include "content/slides.h"

#include <algorithm>

#include "content/file_kinds.h"
#include "content/limits.h"
#include "content/names.h"
#include "content/natural_order.h"

namespace kiosk::content {
namespace {

constexpr std::size_t kMaxNamed = 5;  // foreign files in one warning

/// What systems leave in folders by themselves.
bool is_hidden(const std::string& name) {
    return name.starts_with('.') || edit_distance(name, "Thumbs.db") == 0 ||
           edit_distance(name, "desktop.ini") == 0;
}

/// A folder in the folder that the slides are in, as src would name it; empty: there is none.
std::string inner_folder(const std::filesystem::path& path, const Attribute& src,
                         ContentFolder& folder) {
    for (const std::string& name : folder.names_in(path)) {
        const auto inner = folder.find(path, name);
        const auto* found = std::get_if<ContentFolder::Found>(&inner);
        if (found == nullptr || found->kind != ContentFolder::Kind::folder) continue;
        const std::vector<std::string> inside = folder.names_in(found->path);
        const bool has_pictures = std::any_of(inside.begin(), inside.end(), [](const auto& file) {
            return kind_by_name(file) == FileKind::picture;
        });
        if (has_pictures) return join({src.value, src.value.ends_with('/') ? "" : "/", name});
    }
    return {};
}

std::vector<Still> pictures_in(const std::filesystem::path& path, const Attribute& src,
                               ContentFolder& folder, Complaints& complaints) {
    std::vector<std::string> names = folder.names_in(path);
    sort_naturally(names);
    std::vector<Still> slides;
    std::vector<std::string> foreign;
    for (const std::string& name : names) {
        if (is_hidden(name)) continue;
        const auto result = folder.find(path, name);
        const auto* found = std::get_if<ContentFolder::Found>(&result);
        if (found == nullptr) {
            const auto& wrong = std::get<ContentFolder::NotFound>(result);
            complaints.error(src.spot, "a slide in " + in_quotes(src.value) + ": " + wrong.what,
                             wrong.remedy);
        } else if (found->kind == ContentFolder::Kind::file &&
                   kind_by_name(name) == FileKind::picture) {
            slides.push_back({found->path, 0});
        } else {
            foreign.push_back(name);
        }
    }
    const std::string inner = slides.empty() ? inner_folder(path, src, folder) : std::string();
    if (!inner.empty()) {
        complaints.error(src.spot, "the pictures are in a folder within " + in_quotes(src.value),
                         "write src=" + in_quotes(inner));
        return slides;
    }
    const bool has_photo = std::any_of(foreign.begin(), foreign.end(), [](const auto& name) {
        return kind_by_name(name) == FileKind::phone_photo;
    });
    if (!foreign.empty()) {
        const std::size_t more = foreign.size() - std::min(foreign.size(), kMaxNamed);
        foreign.resize(foreign.size() - more);
        complaints.warning(src.spot,
                           "no slides, though in " + in_quotes(src.value) + ": " +
                               listed(foreign, "\"") +
                               (more > 0 ? " and " + std::to_string(more) + " more" : ""),
                           has_photo ? std::string(kExportPhoto) : "move them out of the folder");
    }
    if (slides.empty()) {
        complaints.error(src.spot, "there is no picture in the folder " + in_quotes(src.value),
                         "export the slides into it as PNG or JPEG");
    }
    return slides;
}

std::vector<Still> pages_of(const std::filesystem::path& pdf, const Attribute& src,
                            const PageCount& page_count, Complaints& complaints) {
    const auto count =
        page_count ? page_count(pdf) : std::variant<int, std::string>("no PDF reader is at hand");
    std::vector<Still> slides;
    if (const auto* why = std::get_if<std::string>(&count)) {
        complaints.error(src.spot, in_quotes(src.value) + " cannot be read as PDF: " + *why,
                         "export it again");
        return slides;
    }
    const int pages = std::min(std::get<int>(count), static_cast<int>(kMaxItems));
    for (int page = 0; page < pages; ++page) slides.push_back({pdf, page});
    if (slides.empty())
        complaints.error(src.spot, in_quotes(src.value) + " has no pages", "export it again");
    return slides;
}

}  // namespace

std::vector<Still> read_slides(const ContentFolder::Found& deck, const Attribute& src,
                               ContentFolder& folder, const PageCount& page_count,
                               Complaints& complaints) {
    if (deck.kind == ContentFolder::Kind::folder)
        return pictures_in(deck.path, src, folder, complaints);
    switch (kind_by_name(deck.path)) {
        case FileKind::pdf:
            return pages_of(deck.path, src, page_count, complaints);
        case FileKind::picture:
            complaints.error(src.spot, in_quotes(src.value) + " is one picture, not a folder",
                             "write <img src=" + in_quotes(src.value) + "/>");
            break;
        case FileKind::presentation:
            complaints.error(src.spot, in_quotes(src.value) + " is a presentation",
                             "export its slides as PNG pictures into a folder, or the whole as a "
                             ".pdf, and name that");
            break;
        default:
            complaints.error(src.spot, in_quotes(src.value) + " is neither a folder nor a .pdf",
                             "name the folder of the exported slides");
    }
    return {};
}

}  // namespace kiosk::content
