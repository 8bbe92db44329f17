#include "content/sources.h"

#include <utility>

#include "content/names.h"

namespace kiosk::content {

std::filesystem::path Sources::shown(const std::string& src) const {
    return (complaints_.file().parent_path() / src).lexically_normal();
}

std::optional<ContentFolder::Found> Sources::found(const Attributes& attributes, const Rule& rule) {
    const Attribute* src = attributes.element().find("src");
    if (src == nullptr) {
        if (!has_or_means(attributes.element(), rule, "src")) {
            complaints_.error(attributes.element().spot,
                              "this <" + attributes.element().name + "> has no src",
                              "write src=\"...\", the file to show");
        }
        return std::nullopt;
    }
    auto result = folder_.find(base_, src->value);
    if (auto* wrong = std::get_if<ContentFolder::NotFound>(&result)) {
        complaints_.error(src->spot, std::move(wrong->what), std::move(wrong->remedy));
        return std::nullopt;
    }
    return std::get<ContentFolder::Found>(std::move(result));
}

std::optional<ContentFolder::Found> Sources::file(const Attributes& attributes, const Rule& rule) {
    auto found = this->found(attributes, rule);
    if (!found) return std::nullopt;
    const Attribute& src = *attributes.element().find("src");
    if (found->kind == ContentFolder::Kind::folder) {
        const std::string deck(elements_.deck);
        complaints_.error(src.spot, in_quotes(src.value) + " is a folder",
                          deck.empty() ? "name a file in it"
                                       : "name a file in it, or write <" + deck +
                                             " src=" + in_quotes(src.value) + "/>");
        return std::nullopt;
    }
    if (std::string better = better_element(attributes, kind_by_name(found->path));
        !better.empty()) {
        complaints_.error(
            src.spot,
            "<" + attributes.element().name + "> does not show a file like " + in_quotes(src.value),
            std::move(better));
        return std::nullopt;
    }
    return found;
}

/// The element that shows files of this kind, as it would be written; empty: this is the right one
/// or may be.
std::string Sources::better_element(const Attributes& attributes, FileKind kind) const {
    const std::string& src = attributes.element().find("src")->value;
    const auto written = [&](std::string_view name) {
        if (name == attributes.element().name) return std::string();
        if (name.empty()) return std::string("name another file: no element here shows this kind");
        return join({"write <", name, " src=", in_quotes(src), "/>"});
    };
    switch (kind) {
        case FileKind::picture:
            return src.ends_with(".gif") || src.ends_with(".GIF") ? "" : written(elements_.picture);
        case FileKind::film:
            return written(elements_.film);
        case FileKind::pdf:
            return written(elements_.deck);
        case FileKind::presentation:
            return elements_.deck.empty()
                       ? written("")
                       : join({"export its slides as PNG pictures into a folder and name that: <",
                               elements_.deck, " src=\"...\"/>"});
        case FileKind::phone_photo:
            return std::string(kExportPhoto);
        case FileKind::captions:
            return join({"name it in the captions attribute of a ", elements_.film});
        case FileKind::other:
            return {};
    }
    return {};
}

}  // namespace kiosk::content
