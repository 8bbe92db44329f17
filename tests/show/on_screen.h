// What a row of a table of transitions begins with: a visitor on the screen that it names.
#pragma once

#include <string>

#include "tests/show/menu.h"

namespace kiosk::show::testing {

/// Named as Visitor::on() does; without having touched for a second.
inline Visitor on_screen(const std::string& name) {
    Visitor v;
    if (name == "loop") return v;
    if (name.starts_with("0 7")) {
        v.go({});
        v.act(GetHelp{});
        if (name.starts_with("0 7 8")) v.act(OpenPage{safety});
    } else if (name.starts_with("0 1 6")) {
        v.go({aware, resources});
    } else if (name.starts_with("0 1 4")) {
        v.go({aware, facts});
    } else if (name.starts_with("0 1 9")) {
        v.go({aware, film});
    } else if (name.starts_with("0 1")) {
        v.go({aware});
    } else {
        v.go({});
    }
    if (name.ends_with("film")) v.act(WatchFilm{film});
    v.wait(name.ends_with("?") ? 50s : 1s);
    return v;
}

}  // namespace kiosk::show::testing
