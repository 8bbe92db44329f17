// A menu of four pages for tests of how its pages come onto the screen, and the words that are seen
// then: a first page, a long one, one without sections, and help.
#pragma once

#include <memory>
#include <string>
#include <utility>

#include "tests/draw/sample.h"

namespace kiosk::draw::small_menu {

/// Pages: 0 the first one, 1 a long article, 2 a section, 3 help.
[[nodiscard]] inline std::shared_ptr<content::Menu> make() {
    const auto in_english = [](const char* text) {
        return content::Translations<std::string>{{"en", text}};
    };
    auto menu = std::make_shared<content::Menu>();
    menu->languages = {"en", "ru", "kk"};
    content::Article article;
    for (const char* text : {"What the shelters asked for: clothes, paints, balls.",
                             "Small things cost 50 cents, bigger things are priced by worth.",
                             "What is it worth to you?"}) {
        for (int i = 0; i < 3; ++i)
            article.passages.emplace_back(content::Paragraph{{{"en", {{text, false}}}}});
    }
    menu->pages = {
        {in_english("Citywide rummage sale"), {}, content::Section{std::nullopt, {1, 2}}},
        {in_english("How the sale works"), in_english("Priced by worth"), article},
        {in_english("Be aware"), in_english("Facts"), content::Section{content::Mark::aware, {1}}},
        {in_english("Get help"), {}, content::Help{in_english("Do you need help?"), {}, {}}}};
    menu->pages[3].is_private = true;
    menu->help = 3;
    return menu;
}

[[nodiscard]] inline show::MenuView view(const std::shared_ptr<const content::Menu>& menu,
                                         show::PageNumber page) {
    show::MenuView view;
    view.sheet = {menu, page, 0, false, {"en"}};
    return view;
}

/// The sample's, with the words that matter here.
[[nodiscard]] inline Look look() {
    Look look = sample::look();
    auto& words = look.words.entries;
    words["touch-to-learn"] = {{"en", "Touch to learn more"},
                               {"ru", "Коснитесь, чтобы узнать больше"},
                               {"kk", "Толығырақ білу үшін түртіңіз"}};
    words["still-reading"] = {
        {"en", "Still reading?"}, {"ru", "Вы ещё читаете?"}, {"kk", "Оқып жатырсыз ба?"}};
    words["returning"] = {{"en", "Returning to the film in {seconds} s"},
                          {"ru", "Возвращение к фильму через {seconds} с"},
                          {"kk", "{seconds} с кейін фильм жалғасады"}};
    words["continue"] = {{"en", "Continue"}, {"ru", "Продолжить"}, {"kk", "Жалғастыру"}};
    words["get-help"] = {{"en", "Get help"}};
    return look;
}

}  // namespace kiosk::draw::small_menu
