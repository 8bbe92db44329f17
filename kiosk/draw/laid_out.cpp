#include "draw/laid_out.h"

#include <cmath>

#include "draw/capitals.h"
#include "draw/paint.h"

namespace kiosk::draw {
namespace {

using content::pick;
using show::CardPage;
using show::StandbyPage;

Measure measure_with(Type& type) {
    return [&type](std::string_view text, Style style) { return type.width(text, style); };
}

std::string text_in(const content::Translations<std::string>& all, const std::string& language) {
    const std::string* found = pick(all, language);
    return found == nullptr ? "" : *found;
}

CardText text_of(const CardPage& page, const content::Words& words) {
    CardText text;
    if (!page.card) return text;
    const content::Card& card = *page.card;
    text.label = letter_spaced(capitals(text_in(card.label, page.language)));
    if (const auto* statement = pick(card.statement, page.language)) {
        text.statement = words_of(*statement);
        emphasise_first_number(text.statement);
    }
    text.source = text_in(card.source, page.language);
    if (card.date) text.date = words.date(*card.date, page.language);
    // A year is part of a report's name; a month or a day stands beneath the source.
    if (card.date && card.date->year != 0 && card.date->month == 0 && !text.source.empty()) {
        text.source += ", " + text.date;
        text.date.clear();
    }
    return text;
}

LaidOutPage lay_out(const CardPage& page, int width, int height, const Look& look, Type& type) {
    const CardLayout card =
        lay_out_card(text_of(page, look.words), width, height, measure_with(type));
    return {page, paint(card, width, height, look.theme, type), card.motif,
            static_cast<int>(card.statement.box().top), false};
}

LaidOutPage lay_out(const StandbyPage& page, int width, int height, const Look& look, Type& type) {
    const StandbyText text{page.title, std::string(look.words.word("film-begins", page.language)),
                           text_in(look.help_line, page.language)};
    const StandbyLayout standby = lay_out_standby(text, width, height, measure_with(type));
    return {page, paint(standby, width, height, look.theme, type), standby.motif, height, false};
}

LaidOutPage lay_out(const show::PicturePage& page, int width, int height, const Look&, Type&) {
    return {page, make_surface(width, height), {}, height, false};
}

/// How far a card's type rises while it fades in, of the height (look.md).
constexpr double longest_rise = 0.01;

}  // namespace

double rise_of(const show::Page& page, int height) {
    const auto* card = std::get_if<CardPage>(&page);
    return card == nullptr ? 0 : card->rise * longest_rise * height;
}

bool look_the_same(const show::Page& one, const show::Page& other) {
    const auto* card = std::get_if<CardPage>(&one);
    const auto* other_card = std::get_if<CardPage>(&other);
    if (card == nullptr || other_card == nullptr) return one == other;
    return card->serial == other_card->serial && card->language == other_card->language;
}

bool LaidOutPage::is(const show::Page& page, int width, int height) const {
    return surface->w == width && surface->h == height && look_the_same(what, page);
}

LaidOutPage lay_out(const show::Page& page, int width, int height, const Look& look, Type& type) {
    return std::visit([&](const auto& one) { return lay_out(one, width, height, look, type); },
                      page);
}

}  // namespace kiosk::draw
