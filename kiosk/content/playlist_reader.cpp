#include "content/playlist_reader.h"

#include <algorithm>
#include <array>

#include "content/limits.h"
#include "content/loop_size.h"
#include "content/names.h"

namespace kiosk::content {

PlaylistReader::PlaylistReader(ContentFolder& folder, std::filesystem::path base,
                               const LoadOptions& options, Complaints& complaints,
                               Diagnostics& diagnostics)
    : folder_(folder),
      options_(options),
      complaints_(complaints),
      diagnostics_(diagnostics),
      sources_(folder, std::move(base), {"img", "video", "slides"}, complaints, diagnostics),
      clips_(sources_) {}

std::optional<Playlist> PlaylistReader::read(const Element& root) {
    const Attributes attributes(root, complaints_);
    Scope scope;
    scope.today = options_.today;
    scope.languages = {options_.language.empty() ? "en" : options_.language};
    scope = scope_of(attributes, std::move(scope));
    playlist_.title = attributes.text("title").value_or("");
    playlist_.languages = scope.languages;
    menu(attributes);
    Nodes nodes = children(root, rules::kPlaylist, std::move(scope));
    if (nodes.empty()) {
        complaints_.nothing(root.spot, "there is nothing to play in this playlist",
                            "put a video, img, slides, facts, text or board into it");
        return std::nullopt;
    }
    if (playlist_.items.size() > kMaxItems) {
        complaints_.error(
            root.spot,
            "there are more than " + std::to_string(kMaxItems) + " items in this playlist",
            "part it into several");
        return std::nullopt;
    }
    complain_if_over(root);
    playlist_.root = {Container{false, std::move(nodes)}, std::nullopt, 1};
    if (is_too_long(playlist_.root, root)) return std::nullopt;
    return std::move(playlist_);
}

void PlaylistReader::complain_if_over(const Element& root) {
    if (!options_.today) return;
    const bool all_are_over =
        std::all_of(playlist_.items.begin(), playlist_.items.end(), [this](const Item& item) {
            return std::any_of(item.when.begin(), item.when.end(),
                               [this](const When& when) { return is_over(when, *options_.today); });
        });
    if (!all_are_over) return;
    complaints_.error(root.spot, "the time of everything in this playlist is over",
                      "write new dates into when, or delete it: until then nothing is shown");
}

void PlaylistReader::menu(const Attributes& attributes) {
    const auto over = attributes.choice("menu-over", {"hold", "play"});
    playlist_.plays_under_menu = over == "play";
    const Attribute* given = attributes.element().find("menu");
    if (given == nullptr) return;
    playlist_.menu_off = given->value == "off";
    if (playlist_.menu_off) return;
    auto result = folder_.find(sources_.base(), given->value);
    if (auto* wrong = std::get_if<ContentFolder::NotFound>(&result)) {
        complaints_.error(given->spot, std::move(wrong->what), std::move(wrong->remedy));
    } else if (std::get<ContentFolder::Found>(result).kind == ContentFolder::Kind::folder) {
        complaints_.error(given->spot, in_quotes(given->value) + " is a folder",
                          "name the menu's file in it, or write off");
    } else {
        playlist_.menu = complaints_.file().parent_path() / given->value;
    }
}

PlaylistReader::Nodes PlaylistReader::children(const Element& element, const Rule& rule,
                                               Scope scope) {
    check_names(element, rule, complaints_);
    scope = defaults_of(element, std::move(scope));
    Nodes nodes;
    for (const Element& child : element.children) {
        if (playlist_.items.size() > kMaxItems) break;
        const std::size_t items_before = playlist_.items.size();
        auto made = node(child, scope);
        if (!made) continue;
        if (is_too_long(*made, child))
            forget_items_since(items_before);
        else
            nodes.push_back(std::move(*made));
    }
    return nodes;
}

Scope PlaylistReader::defaults_of(const Element& element, Scope scope) {
    bool is_first = true;
    for (const Element& child : element.children) {
        if (child.is_text()) continue;
        if (child.name == rules::kDefaults.element) {
            check_names(child, rules::kDefaults, complaints_);
            if (!is_first) {
                complaints_.error(
                    child.spot, "<defaults> does not stand first",
                    "move it to the top of <" + element.name + ">, and write only one");
            }
            scope = with_defaults(Attributes(child, complaints_), std::move(scope));
        }
        is_first = false;
    }
    return scope;
}

std::optional<Node> PlaylistReader::node(const Element& element, const Scope& outer) {
    constexpr std::array containers = {&rules::kSeq, &rules::kInterleave, &rules::kGroup};
    constexpr std::array items = {&rules::kVideo, &rules::kImg,  &rules::kSlides,
                                  &rules::kFacts, &rules::kText, &rules::kBoard};
    const auto is_this = [&](const Rule* rule) { return rule->element == element.name; };
    if (const auto* rule = std::find_if(containers.begin(), containers.end(), is_this);
        rule != containers.end()) {
        return container(element, **rule, outer);
    }
    if (const auto* rule = std::find_if(items.begin(), items.end(), is_this); rule != items.end()) {
        return item(element, **rule, outer);
    }
    return std::nullopt;  // <defaults>, text, or complained of as unknown
}

std::optional<Node> PlaylistReader::container(const Element& element, const Rule& rule,
                                              const Scope& outer) {
    const std::size_t mark = complaints_.mark();
    const Attributes attributes(element, complaints_);
    const std::optional<int> take = attributes.count("take");
    const int repeat = attributes.count("repeat").value_or(1);
    Nodes nodes = children(element, rule, scope_of(attributes, outer));
    if (nodes.empty()) {
        complaints_.nothing(element.spot, "nothing in this <" + element.name + "> can ever play",
                            "put something into it, or delete it", mark);
        return std::nullopt;
    }
    return Node{Container{rule.element == rules::kInterleave.element, std::move(nodes)}, take,
                repeat};
}

std::optional<Node> PlaylistReader::item(const Element& element, const Rule& rule,
                                         const Scope& outer) {
    const std::size_t errors_before = complaints_.errors();
    const std::size_t items_before = playlist_.items.size();
    check_names(element, rule, complaints_);
    const Attributes attributes(element, complaints_);
    const Scope scope = scope_of(attributes, outer);
    Node node{Leaves{{}, attributes.shuffled()}, attributes.count("take"),
              attributes.count("repeat").value_or(1)};
    Indices& indices = std::get<Leaves>(node.inside).items;
    if (&rule == &rules::kVideo)
        indices = video(attributes, scope);
    else if (&rule == &rules::kImg)
        indices = img(attributes, scope);
    else if (&rule == &rules::kSlides)
        indices = slides(attributes, scope);
    else if (&rule == &rules::kFacts)
        indices = facts(attributes, scope);
    else if (&rule == &rules::kBoard)
        indices = board(attributes, scope);
    else
        indices = text(attributes, scope);
    if (indices.empty() || complaints_.errors() != errors_before) {
        forget_items_since(items_before);
        return std::nullopt;
    }
    return node;
}

bool PlaylistReader::is_too_long(const Node& node, const Element& element) {
    if (longest_run(node) <= kMaxLoop) return false;
    const Attribute* repeat = element.find("repeat");
    const std::string most = std::to_string(kMaxLoop);
    if (repeat != nullptr)
        complaints_.error(
            repeat->spot,
            "with this repeat more than " + most + " items follow one another until all of <" +
                element.name + "> was shown",
            "write a smaller one, or leave it out: a playlist begins again by itself");
    else
        complaints_.error(element.spot,
                          "more than " + most + " items follow one another until all of <" +
                              element.name + "> was shown",
                          "write smaller repeats, or greater takes, in it");
    return true;
}

void PlaylistReader::forget_items_since(std::size_t count) {
    playlist_.items.erase(playlist_.items.begin() + static_cast<std::ptrdiff_t>(count),
                          playlist_.items.end());
}

Item PlaylistReader::new_item(const Scope& scope, Place place) const {
    Item item;
    item.place = std::move(place);
    item.transition = transition_of(scope);
    item.when = scope.when;
    item.languages = scope.languages;
    return item;
}

void PlaylistReader::add(Indices& indices, Item item) {
    if (playlist_.items.size() > kMaxItems) return;
    indices.push_back(playlist_.items.size());
    playlist_.items.push_back(std::move(item));
}

}  // namespace kiosk::content
