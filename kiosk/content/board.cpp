#include "content/board.h"

#include "content/amount.h"
#include "content/menu_file.h"
#include "content/names.h"

namespace kiosk::content {
namespace {

/// An attribute with an amount of money in it: as written, and the number. Nothing: complained.
struct Money {
    std::string as_written;
    double amount = 0;
};

std::optional<Money> money(const Attributes& attributes, const Rule& rule, const std::string& name,
                           const std::string& meaning) {
    const Element& element = attributes.element();
    const auto text = attributes.text(name);
    if (!text) {
        if (!has_or_means(element, rule, name)) {
            attributes.complaints().error(element.spot,
                                          join({"this <", element.name, "> has no ", name}),
                                          join({"write ", name, "=\"$500\": ", meaning}));
        }
        return std::nullopt;
    }
    if (const auto amount = parse_amount(*text)) return Money{*text, *amount};
    attributes.complaints().error(element.find(name)->spot,
                                  name + "=" + in_quotes(*text) + " is not an amount",
                                  "write one number, such as $1,240 or 1 240 USD");
    return std::nullopt;
}

std::optional<Goal> read_goal(const Element& element, const MenuTexts& texts,
                              Complaints& complaints) {
    check_names(element, rules::kGoal, complaints);
    const Attributes attributes(element, complaints);
    const auto raised = money(attributes, rules::kGoal, "raised", "what has come in so far");
    const auto target = money(attributes, rules::kGoal, "target", "what the sale hopes for");
    auto title = texts.named(element, "title");
    if (target && target->amount <= 0) {
        complaints.error(element.find("target")->spot, "the target is nothing",
                         "write an amount above 0");
        return std::nullopt;
    }
    if (!raised || !target) return std::nullopt;
    if (!is_one_currency(raised->as_written, target->as_written)) {
        complaints.error(element.find("raised")->spot,
                         join({"raised is in ", currency_of(raised->as_written), ", target in ",
                               currency_of(target->as_written)}),
                         "write both in one currency");
        return std::nullopt;
    }
    return Goal{std::move(title), raised->as_written, target->as_written, raised->amount,
                target->amount};
}

std::optional<Lot> read_lot(const Element& element, const MenuTexts& texts,
                            Complaints& complaints) {
    const std::size_t errors_before = complaints.errors();
    check_names(element, rules::kLot, complaints);
    Lot lot{texts.needed(element, "name"), {}};
    if (element.find("bid") != nullptr) {
        const auto bid = money(Attributes(element, complaints), rules::kLot, "bid", "");
        if (bid) lot.bid = bid->as_written;
    }
    if (complaints.errors() != errors_before) return std::nullopt;
    return lot;
}

std::optional<Board> read_board(const Element& root, const MenuTexts& texts,
                                Complaints& complaints) {
    Board board;
    board.title = texts.named(root, "title");
    board.note = texts.named(root, "note");
    board.is_sample = Attributes(root, complaints).choice("state", {"sample"}).has_value();
    if (board.is_sample) {
        complaints.warning(root.find("state")->spot, "this board is a sample",
                           "write the lots and amounts of your sale, and delete state=\"sample\"");
    }
    for (const Element& child : root.children) {
        if (child.name == rules::kGoal.element) {
            if (board.goal)
                complaints.error(child.spot, "a second <goal>", "write only one");
            else
                board.goal = read_goal(child, texts, complaints);
        } else if (child.name == rules::kLot.element) {
            if (auto lot = read_lot(child, texts, complaints))
                board.lots.push_back(std::move(*lot));
        }
    }
    if (board.goal || !board.lots.empty()) return board;
    complaints.nothing(root.spot, "there is nothing on this board",
                       "write <goal raised=\"$0\" target=\"$500\"/> or a <lot> in it");
    return std::nullopt;
}

}  // namespace

std::string raised_of(const Goal& goal, std::string pattern) {
    return filled(filled(std::move(pattern), "raised", goal.raised_as_written), "target",
                  goal.target_as_written);
}

std::vector<Translations<std::string>> texts_of(const Board& board) {
    std::vector<Translations<std::string>> all{board.title, board.note};
    if (board.goal) {
        all.push_back(board.goal->title);
        all.push_back({{"", board.goal->raised_as_written}});
        all.push_back({{"", board.goal->target_as_written}});
    }
    for (const Lot& lot : board.lots) {
        all.push_back(lot.name);
        if (!lot.bid.empty()) all.push_back({{"", lot.bid}});
    }
    std::erase_if(all, [](const auto& text) { return text.empty(); });
    return all;
}

LoadedBoard load_board(const std::filesystem::path& file, const std::filesystem::path& shown_as,
                       const std::vector<std::string>& languages, Reading* reading) {
    LoadedBoard loaded;
    loaded.board = read_menu_file({file, shown_as, languages, reading}, rules::kBoardFile,
                                  loaded.diagnostics, read_board);
    return loaded;
}

}  // namespace kiosk::content
