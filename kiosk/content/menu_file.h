// A file that a page of the menu names, and what reading such files has in common.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "content/complaints.h"
#include "content/menu_texts.h"
#include "content/vocabulary.h"

namespace kiosk::content {

struct MenuFile {
    std::filesystem::path file;
    std::filesystem::path shown_as;      ///< as the organizer knows it
    std::vector<std::string> languages;  ///< of the menu
    Reading* reading = nullptr;          ///< may be null
};

/// What is made of a file: `read(root, texts, complaints)` gives an optional value, of which there
/// is nothing where there is nothing to show (complained). A file that is not well-formed gives
/// nothing either.
template <typename Read>
auto read_menu_file(const MenuFile& named, const Rule& rule, Diagnostics& diagnostics,
                    const Read& read) {
    using Value = decltype(read(std::declval<const Element&>(), std::declval<const MenuTexts&>(),
                                std::declval<Complaints&>()));
    Complaints complaints(named.shown_as, diagnostics);
    const std::optional<Document> document = read_xml(named.file, complaints, named.reading);
    if (!document || !check_root(document->root, rule, complaints)) return Value();
    check_names(document->root, rule, complaints);
    const MenuTexts texts(named.languages, own_language(Attributes(document->root, complaints)),
                          complaints);
    Value value = read(document->root, texts, complaints);
    return document->well_formed ? value : Value();
}

}  // namespace kiosk::content
