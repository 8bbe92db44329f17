// From the tree of a playlist file to its items and turns. One member function for each element of
// the vocabulary; an item with a mistake in it is complained of and left out, the others stay.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "content/clips.h"
#include "content/facts.h"
#include "content/load.h"
#include "content/scope.h"
#include "content/sources.h"
#include "content/vocabulary.h"

namespace kiosk::content {

class PlaylistReader {
  public:
    /// `base` is the folder that the playlist lies in, absolute, without links. All must outlive
    /// the reader.
    PlaylistReader(ContentFolder& folder, std::filesystem::path base, const LoadOptions& options,
                   Complaints& complaints, Diagnostics& diagnostics);

    /// `root` is a <playlist>. Nothing if there is nothing to play: complained.
    [[nodiscard]] std::optional<Playlist> read(const Element& root);

  private:
    using Nodes = std::vector<Node>;
    using Indices = std::vector<std::size_t>;

    void menu(const Attributes& attributes);
    void complain_if_over(const Element& root);
    Nodes children(const Element& element, const Rule& rule, Scope scope);
    Scope defaults_of(const Element& element, Scope scope);
    std::optional<Node> node(const Element& element, const Scope& outer);
    std::optional<Node> container(const Element& element, const Rule& rule, const Scope& outer);
    std::optional<Node> item(const Element& element, const Rule& rule, const Scope& outer);

    Indices video(const Attributes& attributes, const Scope& scope);
    Indices img(const Attributes& attributes, const Scope& scope);
    Indices slides(const Attributes& attributes, const Scope& scope);
    Indices facts(const Attributes& attributes, const Scope& scope);
    Indices text(const Attributes& attributes, const Scope& scope);
    Indices board(const Attributes& attributes, const Scope& scope);

    void warn_if_short(const Attributes& attributes, std::optional<Duration> own,
                       Duration reading) const;
    const std::vector<Fact>& facts_in(const std::filesystem::path& file, const std::string& src,
                                      const std::vector<std::string>& languages);

    /// Complained of.
    bool is_too_long(const Node& node, const Element& element);
    void forget_items_since(std::size_t count);
    /// What all items have in common.
    [[nodiscard]] Item new_item(const Scope& scope, Place place) const;
    void add(Indices& indices, Item item);

    ContentFolder& folder_;
    const LoadOptions& options_;
    Complaints& complaints_;
    Diagnostics& diagnostics_;
    Sources sources_;
    ClipReader clips_;
    Playlist playlist_;
    std::map<std::filesystem::path, std::vector<Fact>> facts_files_;
};

}  // namespace kiosk::content
