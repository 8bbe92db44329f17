#include "stage/board_watch.h"

#include <system_error>
#include <utility>

#include "stage/limits.h"

namespace kiosk::stage {
namespace {

/// Calls `act` with every board of the menu.
template <typename SomeMenu, typename Act>
void each_board(SomeMenu& menu, const Act& act) {
    for (auto& page : menu.pages) {
        auto* article = std::get_if<content::Article>(&page.what);
        if (article == nullptr) continue;
        for (auto& passage : article->passages) {
            if (auto* board = std::get_if<content::BoardFile>(&passage)) act(*board);
        }
    }
}

std::filesystem::file_time_type time_of_change(const std::filesystem::path& file) {
    std::error_code gone;
    const auto time = std::filesystem::last_write_time(file, gone);
    return gone ? std::filesystem::file_time_type::min() : time;
}

}  // namespace

BoardWatch::BoardWatch(std::shared_ptr<const content::Menu> menu, Tell tell)
    : menu_(std::move(menu)), tell_(std::move(tell)) {
    each_board(*menu_, [this](const content::BoardFile& board) {
        seen_[board.file] = time_of_change(board.file);
    });
}

/// True if the board says something else than before.
bool BoardWatch::renew(content::BoardFile& board) {
    content::LoadedBoard loaded = content::load_board(board.file, board.shown_as);
    for (const content::Diagnostic& found : loaded.diagnostics)
        tell_({Note::Weight::warning, content::to_string(found)});
    if (!loaded.board || *loaded.board == board.board) return false;
    board.board = std::move(*loaded.board);
    return true;
}

std::shared_ptr<const content::Menu> BoardWatch::changed(show::Time t) {
    if (seen_.empty() || t < next_look_) return nullptr;
    next_look_ = t + board_tick;
    std::map<std::filesystem::path, std::filesystem::file_time_type> now;
    for (const auto& [file, seen] : seen_) now[file] = time_of_change(file);
    if (now == seen_) return nullptr;
    auto menu = std::make_shared<content::Menu>(*menu_);
    bool is_new = false;
    each_board(*menu, [&](content::BoardFile& board) {
        if (now[board.file] != seen_[board.file]) is_new = renew(board) || is_new;
    });
    seen_ = std::move(now);
    if (!is_new) return nullptr;
    menu_ = std::move(menu);
    return menu_;
}

}  // namespace kiosk::stage
