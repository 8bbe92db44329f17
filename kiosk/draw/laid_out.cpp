#include "draw/laid_out.h"

#include <cmath>

#include "draw/board_layout.h"
#include "draw/capitals.h"
#include "draw/menu_type.h"
#include "draw/motif.h"
#include "draw/paint.h"
#include "draw/paint_menu.h"

namespace kiosk::draw {
namespace {

using content::pick;
using show::BoardPage;
using show::CardPage;
using show::StandbyPage;

Measure measure_with(Type& type) {
    return [&type](std::string_view text, Style style) { return type.width(text, style); };
}

std::string text_in(const content::Translations<std::string>& all, const std::string& language) {
    const std::string* found = pick(all, language);
    return found == nullptr ? "" : *found;
}

std::string label_of(const content::Translations<std::string>& label, const std::string& language) {
    return letter_spaced(capitals(text_in(label, language)));
}

CardText text_of(const CardPage& page, const content::Words& words) {
    CardText text;
    if (!page.card) return text;
    const content::Card& card = *page.card;
    text.label = label_of(card.label, page.language);
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

BoardText text_of(const BoardPage& page, const content::Words& words) {
    BoardText text;
    if (!page.card) return text;
    const std::string& language = page.language;
    const content::Board& board = page.card->from.board;
    text.label = label_of(page.card->label.empty() ? board.title : page.card->label, language);
    if (const auto& goal = board.goal) {
        text.goal = {text_in(goal->title, language),
                     content::raised_of(*goal, std::string(words.word("raised-of", language))),
                     goal->raised / goal->target};
    }
    text.of_count = words.word("of-count", language);
    text.showing = page.showing;
    text.highest_bid = words.word("highest-bid", language);
    for (const content::Lot& lot : board.lots)
        text.lots.push_back({text_in(lot.name, language), lot.bid});
    if (const std::string note = text_in(board.note, language); !note.empty())
        text.foot.push_back(note);
    if (board.is_sample) text.foot.emplace_back(words.word("sample", language));
    return text;
}

LaidOutPage lay_out(const BoardPage& page, int width, int height, const Look& look, Type& type) {
    const BoardLayout board =
        lay_out_board(text_of(page, look.words), width, height, measure_with(type));
    Surface surface = paint(board.drawing, 0, 0, width, height, look.theme, type);
    draw_motif(*surface, board.motif, look.theme.sky);
    return {page, std::move(surface), board.motif, static_cast<int>(board.top), false};
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

/// How far a card's type rises while it fades in, of the height: felt rather than seen.
constexpr double longest_rise = 0.01;

}  // namespace

double rise_of(const show::Page& page, int height) {
    const auto* card = std::get_if<CardPage>(&page);
    const auto* board = std::get_if<BoardPage>(&page);
    const double rise = card != nullptr ? card->rise : board != nullptr ? board->rise : 0;
    return rise * longest_rise * height;
}

namespace {

show::Page at_rest(show::Page page) {
    if (auto* card = std::get_if<CardPage>(&page)) card->rise = 0;
    if (auto* board = std::get_if<BoardPage>(&page)) board->rise = 0;
    return page;
}

}  // namespace

bool look_the_same(const show::Page& one, const show::Page& other) {
    return at_rest(one) == at_rest(other);
}

bool LaidOutPage::is(const show::Page& page, int width, int height) const {
    return surface->w == width && surface->h == height && look_the_same(what, page);
}

LaidOutPage lay_out(const show::Page& page, int width, int height, const Look& look, Type& type) {
    return std::visit([&](const auto& one) { return lay_out(one, width, height, look, type); },
                      page);
}

}  // namespace kiosk::draw
