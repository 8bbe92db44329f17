#include "stage/loop_boards.h"

#include "stage/board_file.h"

namespace kiosk::stage {

void LoopBoards::make_ready(show::Serial serial, const content::BoardCard& card) {
    Known& known = files_.try_emplace(card.from.file, Known{card.from}).first->second;
    const auto now = time_of_change(card.from.file);
    // What is wrong in it at first was told when the show was loaded.
    const bool is_first = known.read == std::filesystem::file_time_type{};
    const Tell silently = [](const Note& /*note*/) {};
    if (now != known.read) read_again(known.board, is_first ? silently : tell_);
    known.read = now;
    ready_[serial] = {
        std::make_shared<content::BoardCard>(content::BoardCard{card.label, known.board}),
        known.showings++};
}

void LoopBoards::put_on(show::Page& page) const {
    auto* board = std::get_if<show::BoardPage>(&page);
    if (board == nullptr) return;
    const auto found = ready_.find(board->serial);
    if (found == ready_.end()) return;
    board->card = found->second.card;
    board->showing = found->second.number;
}

}  // namespace kiosk::stage
