// A small sound menu with a file of each kind, for tests to load and to spoil.
#pragma once

#include <string>
#include <string_view>

#include "content/menu_load.h"
#include "tests/content/files.h"

namespace kiosk::content {

inline constexpr std::string_view kHelp =
    "<help><title>Help</title><question>Are you?</question>"
    "<line phone='1-888'><name>Line</name></line></help>";

/// A file named show.xml, so that `lines` leaves its name out.
inline LoadedMenu load_menu_of(const Files& files, std::string_view text) {
    return load_menu(files.write("show.xml", text), Files::options());
}

/// A menu of one section that holds these pages, the first of them on line 2.
inline LoadedMenu load_pages(const Files& files, std::string_view pages) {
    return load_menu_of(files, "<menu><title>Sale</title><section><title>Aware</title>\n" +
                                   std::string(pages) + "\n</section>\n" + std::string(kHelp) +
                                   "</menu>");
}

/// What the first page of the first section is.
template <typename What>
const What* first_page(const LoadedMenu& loaded) {
    if (!loaded.menu) return nullptr;
    const auto& sections = std::get<Section>(loaded.menu->home().what).pages;
    const auto& section = std::get<Section>(loaded.menu->pages.at(sections.at(0)).what);
    return std::get_if<What>(&loaded.menu->pages.at(section.pages.at(0)).what);
}

}  // namespace kiosk::content
