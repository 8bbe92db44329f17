// The menu of the sample show, as organizers wrote it, and every state of its pages.
#pragma once

#include <set>
#include <vector>

#include "content/menu_load.h"
#include "show/visit.h"
#include "tests/content/files.h"
#include "tests/places.h"

namespace kiosk::stage {

/// Read once.
inline std::shared_ptr<const content::Menu> sale_menu() {
    static const auto menu =
        content::load_menu(in_tree("playlists/menu.xml"), content::Files::options()).menu;
    return menu;
}

/// As the visit is a second after each of the actions.
inline show::Visit after(const show::MenuWorld& world, show::Visit visit,
                         const std::vector<show::Action>& actions) {
    for (const show::Action& action : actions) {
        const show::Duration t = visit.touched + std::chrono::seconds(1);
        visit = show::next(world, std::move(visit), show::Acted{action}, t);
    }
    return visit;
}

/// The first visit, and one on each page that it leads to, whatever else is chosen there.
inline std::vector<show::Visit> on_every_page(const show::MenuWorld& world,
                                              const show::Visit& first) {
    std::vector<show::Visit> all{first};
    std::set<show::PageNumber> seen{*show::page_on(first)};
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (const show::Action& action : show::offered(world, all[i])) {
            if (!std::holds_alternative<show::OpenPage>(action) &&
                action != show::Action{show::GetHelp{}})
                continue;
            show::Visit next = after(world, all[i], {action});
            if (seen.insert(*show::page_on(next)).second) all.push_back(std::move(next));
        }
    }
    return all;
}

/// The page with each of its entries chosen, with its code small and large.
inline std::vector<show::Visit> with_every_entry(const show::MenuWorld& world,
                                                 const show::Visit& page) {
    std::vector<show::Visit> all{page};
    for (const show::Action& action : show::offered(world, page)) {
        const auto* choice = std::get_if<show::Choose>(&action);
        if (choice != nullptr && choice->entry != 0) all.push_back(after(world, page, {action}));
    }
    const std::size_t small = all.size();
    for (std::size_t i = 0; i < small; ++i) {
        show::Visit large = after(world, all[i], {show::Enlarge{}});
        if (large.path.back().enlarged) all.push_back(std::move(large));
    }
    return all;
}

}  // namespace kiosk::stage
