#include "content/needs.h"

#include "content/rich_text.h"

namespace kiosk::content {
namespace {

std::optional<Need> read_need(const Element& element, const MenuTexts& texts,
                              Complaints& complaints) {
    const std::size_t errors_before = complaints.errors();
    check_names(element, rules::kNeed, complaints);
    Need need{texts.needed(element, "name"), texts.named(element, "what")};
    if (complaints.errors() != errors_before) return std::nullopt;
    return need;
}

std::optional<Needs> read_all(const Element& root, const MenuTexts& texts, Complaints& complaints) {
    Needs needs;
    needs.source = texts.attributed(Attributes(root, complaints), "source");
    for (const Element& child : root.children) {
        if (child.name != rules::kNeed.element) continue;
        if (auto need = read_need(child, texts, complaints))
            needs.entries.push_back(std::move(*need));
    }
    if (needs.source.empty()) {
        if (!has_or_means(root, rules::kNeedsFile, "source")) {
            complaints.error(root.spot, "these needs have no source",
                             "write source=\"...\": who says that they are needed");
        }
        return std::nullopt;
    }
    if (!needs.entries.empty()) return needs;
    complaints.nothing(root.spot, "there is no need to show in this file",
                       "write a <need> with a name");
    return std::nullopt;
}

}  // namespace

std::optional<Needs> read_needs(const MenuFile& file, Diagnostics& diagnostics) {
    return read_menu_file(file, rules::kNeedsFile, diagnostics, read_all);
}

}  // namespace kiosk::content
