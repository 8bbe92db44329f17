#include "stage/board_watch.h"

#include <utility>

#include "stage/board_file.h"
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

}  // namespace

BoardWatch::BoardWatch(std::shared_ptr<const content::Menu> menu, Tell tell)
    : menu_(std::move(menu)), tell_(std::move(tell)) {
    each_board(*menu_, [this](const content::BoardFile& board) {
        seen_[board.file] = time_of_change(board.file);
    });
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
        if (now[board.file] != seen_[board.file]) is_new = read_again(board, tell_) || is_new;
    });
    seen_ = std::move(now);
    if (!is_new) return nullptr;
    menu_ = std::move(menu);
    return menu_;
}

}  // namespace kiosk::stage
