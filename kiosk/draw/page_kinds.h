// The kinds of pages: each puts its own part of the menu into the middle that the frame leaves, and
// says by make_scroll what of it scrolls. Pure.
#pragma once

#include "draw/menu_type.h"

namespace kiosk::draw {

void put_page(const PageContext& page, MenuLayout& layout, const content::Section& section,
              const Box& middle);
void put_page(const PageContext& page, MenuLayout& layout, const content::Resources& resources,
              const Box& middle);
void put_page(const PageContext& page, MenuLayout& layout, const content::FactPages& facts,
              const Box& middle);
void put_page(const PageContext& page, MenuLayout& layout, const content::Grades& grades,
              const Box& middle);
void put_page(const PageContext& page, MenuLayout& layout, const content::Needs& needs,
              const Box& middle);
void put_page(const PageContext& page, MenuLayout& layout, const content::Article& article,
              const Box& middle);
void put_page(const PageContext& page, MenuLayout& layout, const content::FilmPage& film,
              const Box& middle);
void put_page(const PageContext& page, MenuLayout& layout, const content::Help& help,
              const Box& middle);

/// The operator's, with a frame of their own.
void put_attended(const PageContext& page, MenuLayout& layout, const show::KeypadSheet& keypad);
void put_attended(const PageContext& page, MenuLayout& layout, const show::OperatorSheet& sheet);

/// A board within an article: a goal's thermometer, lots with their highest bids.
void put_board(const content::Board& board, Column& column);

}  // namespace kiosk::draw
