// Playlists made by hand for the tests of the show, so that they need neither XML nor media.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "content/playlist.h"
#include "show/program.h"

namespace kiosk::show::testing {

using namespace std::chrono_literals;
using content::Card;
using content::Clip;
using content::Container;
using content::Item;
using content::Leaves;
using content::Node;
using content::Playlist;
using content::Still;

/// Collects items while a tree of nodes is written down.
class Builder {
  public:
    /// A deck of stills whose keys are "name1", "name2" and so on.
    Node deck(const std::string& name, int count, content::Duration dwell = 8s) {
        Leaves leaves;
        for (int i = 1; i <= count; ++i)
            leaves.items.push_back(add(Still{}, name + std::to_string(i), dwell));
        return {leaves, std::nullopt, 1};
    }
    Node shuffled(const std::string& name, int count) {
        Node node = deck(name, count);
        std::get<Leaves>(node.inside).shuffled = true;
        return node;
    }
    Node clip(const std::string& name, Clip clip = {}) {
        clip.file = name;
        return {Leaves{{add(clip, name, 0s)}, false}, std::nullopt, 1};
    }
    Node card(const std::string& name, std::vector<std::string> languages) {
        const std::size_t index = add(Card{}, name, 8s);
        list_->items[index].languages = std::move(languages);
        return {Leaves{{index}, false}, std::nullopt, 1};
    }
    Node board(const std::string& name, std::vector<std::string> languages) {
        const std::size_t index = add(content::BoardCard{}, name, 8s);
        list_->items[index].languages = std::move(languages);
        return {Leaves{{index}, false}, std::nullopt, 1};
    }
    Item& item(const std::string& key) {
        for (Item& item : list_->items) {
            if (item.key == key) return item;
        }
        throw std::out_of_range(key);
    }
    std::shared_ptr<const Playlist> playlist(std::vector<Node> children) {
        list_->root = Node{Container{false, std::move(children)}, std::nullopt, 1};
        return list_;
    }

  private:
    template <typename What>
    std::size_t add(What what, const std::string& key, content::Duration dwell) {
        Item item;
        item.what = std::move(what);
        item.key = key;
        item.dwell = dwell;
        item.languages = {"en"};
        list_->items.push_back(std::move(item));
        return list_->items.size() - 1;
    }
    std::shared_ptr<Playlist> list_ = std::make_shared<Playlist>();
};

inline Node interleave(std::vector<Node> children) {
    return {Container{true, std::move(children)}, std::nullopt, 1};
}
inline Node seq(std::vector<Node> children) {
    return {Container{false, std::move(children)}, std::nullopt, 1};
}
inline Node take(int count, Node node) {
    node.take = count;
    return node;
}
inline Node repeat(int times, Node node) {
    node.repeat = times;
    return node;
}

/// Keys of the next `count` items, joined by spaces.
inline std::string keys(const Playlist& playlist, Walk& walk, int count,
                        const MayShow& may_show = everything) {
    std::string all;
    for (int i = 0; i < count; ++i) {
        const auto turn = walk.next(may_show);
        if (!all.empty()) all += ' ';
        all += turn ? playlist.items[turn->item].key : "-";
    }
    return all;
}

}  // namespace kiosk::show::testing
