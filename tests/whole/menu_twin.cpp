#include "tests/whole/menu_twin.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "content/menu_load.h"
#include "content/theme.h"
#include "draw/strip.h"
#include "tests/places.h"

namespace kiosk::whole {
namespace {

using namespace std::chrono_literals;

/// So much of a target has to be seen to be touched, pixels.
constexpr double least_seen = 24;

draw::Look shipped_look() {
    draw::Look look;
    look.theme = content::load_theme(in_tree("config/theme.xml")).theme;
    look.words = content::load_words(in_tree("config/words.xml")).words;
    return look;
}

std::shared_ptr<const content::Menu> menu_in(const std::filesystem::path& file) {
    auto menu = content::load_menu(file, {}).menu;
    if (menu == nullptr) throw std::runtime_error("no menu in " + file.string());
    return menu;
}

}  // namespace

MenuTwin::MenuTwin(const std::filesystem::path& menu, int width, int height)
    : width_(width),
      height_(height),
      world_{menu_in(menu), "", false},
      visit_(show::nobody(world_)),
      canvas_(shipped_look()) {}

void MenuTwin::happen(const show::VisitEvent& event) {
    expected_.reset();
    t_ += 1s;
    visit_ = show::next(world_, std::move(visit_), event, t_);
}

void MenuTwin::act(const show::Action& action) {
    happen(show::Touched{});
    happen(show::Acted{action});
    // What was chosen may have made the page shorter.
    const double lowest = targets().overflow / height_;
    if (view().scroll <= lowest + 1.0 / height_) return;
    happen(show::Dragged{0, lowest});
    happen(show::Released{0});
}

void MenuTwin::scroll_to_end() {
    const double lowest = targets().overflow / height_;
    happen(show::Dragged{lowest - view().scroll, lowest});
    happen(show::Released{0});
}

bool MenuTwin::scrolls() {
    return targets().overflow > view().scroll * height_ + 1;
}

show::MenuView MenuTwin::view() const {
    const auto view = show::view_at(world_, visit_, t_ + 900ms);
    if (!view) throw std::runtime_error("the film is on");
    return *view;
}

const draw::MenuTargets& MenuTwin::targets() {
    canvas_.prepare_menu(view().sheet, width_, height_);  // so that old pages are let go
    return canvas_.targets(view(), width_, height_);
}

std::optional<MenuTwin::Point> MenuTwin::place_of(const show::Action& action) {
    const draw::MenuTargets& all = targets();
    const auto found =
        std::find_if(all.targets.begin(), all.targets.end(),
                     [&](const draw::Target& target) { return target.action == action; });
    if (found == all.targets.end()) return std::nullopt;
    draw::Box box = found->box;
    if (found->scrolls) {
        const double scrolled = view().scroll * height_;
        box.top = std::max(box.top - scrolled, all.viewport.top);
        box.bottom = std::min(box.bottom - scrolled, all.viewport.bottom);
    }
    if (box.height() < least_seen) return std::nullopt;
    return Point{static_cast<int>((box.left + box.right) / 2),
                 static_cast<int>((box.top + box.bottom) / 2)};
}

std::pair<MenuTwin::Point, MenuTwin::Point> MenuTwin::stroke() {
    const draw::Box& box = targets().viewport;
    const int x = static_cast<int>((box.left + box.right) / 2);
    return {{x, static_cast<int>(box.bottom - least_seen)},
            {x, static_cast<int>(box.top + least_seen)}};
}

SDL_Surface& MenuTwin::expected() {
    if (!expected_) {
        show::Scene scene;
        scene.menu = view();
        expected_ = draw::make_surface(width_, height_);
        canvas_.draw(
            scene, [](const auto&) { return std::nullopt; }, *expected_);
    }
    return *expected_;
}

std::string MenuTwin::difference(const std::string& seen) {
    SDL_Surface& all = expected();
    const double scrolled = view().scroll * height_;
    const std::vector<draw::PicturePlace> pictures = targets().pictures;
    const auto is_picture = [&](int x, int y) {
        return std::any_of(pictures.begin(), pictures.end(), [&](const auto& picture) {
            return x >= picture.box.left && x < picture.box.right &&
                   y + scrolled >= picture.box.top && y + scrolled < picture.box.bottom;
        });
    };
    // Behind the header, three bytes a pixel.
    std::size_t at = seen.size() - static_cast<std::size_t>(width_) * height_ * 3;
    const auto part = [&] { return static_cast<unsigned>(static_cast<unsigned char>(seen[at++])); };
    for (int y = 0; y < height_; ++y) {
        for (int x = 0; x < width_; ++x) {
            const unsigned red = part(), green = part(), blue = part();
            const std::uint32_t wanted = draw::row_of(all, y)[x] & 0xFFFFFFU;
            if ((red << 16U | green << 8U | blue) != wanted && !is_picture(x, y))
                return std::to_string(x) + "," + std::to_string(y);
        }
    }
    return "";
}

const content::MenuPage& MenuTwin::page() const {
    return world_.menu->pages[visit_.path.back().page];
}

const std::string& MenuTwin::title() const {
    return *content::pick(page().title, visit_.mode.language);
}

std::vector<show::PageNumber> MenuTwin::ways() const {
    if (const auto* section = std::get_if<content::Section>(&page().what)) return section->pages;
    if (const auto* help = std::get_if<content::Help>(&page().what)) return help->pages;
    return {};
}

}  // namespace kiosk::whole
