#include "stage/board_file.h"

#include <system_error>
#include <utility>

namespace kiosk::stage {

std::filesystem::file_time_type time_of_change(const std::filesystem::path& file) {
    std::error_code gone;
    const auto time = std::filesystem::last_write_time(file, gone);
    return gone ? std::filesystem::file_time_type::min() : time;
}

bool read_again(content::BoardFile& board, const Tell& tell) {
    content::LoadedBoard loaded = content::load_board(board.file, board.shown_as);
    for (const content::Diagnostic& found : loaded.diagnostics)
        tell({Note::Weight::finding, content::to_string(found)});
    if (!loaded.board || *loaded.board == board.board) return false;
    board.board = std::move(*loaded.board);
    return true;
}

}  // namespace kiosk::stage
