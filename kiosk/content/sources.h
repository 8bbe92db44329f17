// What the src attributes of one organizer's file name: found in the content folder, or complained
// of with the element that would show such a file. Knows no element by itself.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "content/attributes.h"
#include "content/content_folder.h"
#include "content/file_kinds.h"
#include "content/vocabulary.h"

namespace kiosk::content {

/// What the elements are called, in one kind of file, that show pictures, films, and decks of
/// slides; empty: nothing there does.
struct ShowingElements {
    std::string_view picture, film, deck;
};

class Sources {
  public:
    /// `base` is the folder that the file lies in, absolute, without links. All must outlive this.
    Sources(ContentFolder& folder, std::filesystem::path base, ShowingElements elements,
            Complaints& complaints, Diagnostics& diagnostics)
        : folder_(folder),
          base_(std::move(base)),
          elements_(elements),
          complaints_(complaints),
          diagnostics_(diagnostics) {}

    /// The file or folder that the element's src names. Nothing: complained.
    [[nodiscard]] std::optional<ContentFolder::Found> found(const Attributes& attributes,
                                                            const Rule& rule);
    /// As found; a folder, or a file that another element shows, is complained of too.
    [[nodiscard]] std::optional<ContentFolder::Found> file(const Attributes& attributes,
                                                           const Rule& rule);
    /// A file as the organizer knows it.
    [[nodiscard]] std::filesystem::path shown(const std::string& src) const;

    [[nodiscard]] ContentFolder& folder() const { return folder_; }
    [[nodiscard]] const std::filesystem::path& base() const { return base_; }
    [[nodiscard]] Complaints& complaints() const { return complaints_; }
    /// For complaints about other files, or that shall not count against the element at hand.
    [[nodiscard]] Diagnostics& diagnostics() const { return diagnostics_; }

  private:
    [[nodiscard]] std::string better_element(const Attributes& attributes, FileKind kind) const;

    ContentFolder& folder_;
    std::filesystem::path base_;
    ShowingElements elements_;
    Complaints& complaints_;
    Diagnostics& diagnostics_;
};

}  // namespace kiosk::content
