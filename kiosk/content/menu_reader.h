// From the tree of a menu file to its pages. A page with a mistake in it is complained of and left
// out, the others stay; without a line to call there is no menu, since help is one touch away on
// every page.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "content/clips.h"
#include "content/menu.h"
#include "content/menu_file.h"
#include "content/menu_texts.h"
#include "content/sources.h"
#include "content/vocabulary.h"

namespace kiosk::content {

class MenuReader {
  public:
    /// `root` is a <menu>; `otherwise` its language where it names none. All must outlive the
    /// reader.
    MenuReader(const Element& root, const std::string& otherwise, Sources& sources);

    /// Nothing: complained.
    [[nodiscard]] std::optional<Menu> read();

  private:
    using What = decltype(MenuPage::what);

    void read_idle();
    MenuPage head(const Element& element, What what);
    std::optional<PageNumber> section(const Element& element);
    std::optional<PageNumber> help(const Element& element);
    std::optional<HelpLine> line(const Element& element);
    std::vector<PageNumber> pages(const Element& parent, bool is_private);
    std::optional<What> what_of(const Element& element, const Rule& rule);
    std::optional<What> from_file(const Element& element, const Rule& rule);
    std::optional<What> read_file(const MenuFile& file, const Rule& rule);
    std::optional<What> facts(const MenuFile& file);
    std::optional<What> film(const Element& element);

    const Element& root_;
    Sources& sources_;
    Complaints& complaints_;
    ClipReader clips_;
    Menu menu_;
    MenuTexts texts_;
    std::map<std::pair<std::string_view, std::filesystem::path>, std::optional<What>> files_;
};

}  // namespace kiosk::content
