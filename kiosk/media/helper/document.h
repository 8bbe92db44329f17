// A PDF document, through poppler: each page as large as the screen allows, on white paper.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "media/helper/painter.h"

namespace poppler {
class document;
class page;
}  // namespace poppler

namespace kiosk::media::helper {

class Document {
  public:
    /// Throws Unusable: damaged, locked with a password, without pages.
    explicit Document(int fd);
    ~Document();
    Document(const Document&) = delete;
    Document& operator=(const Document&) = delete;

    [[nodiscard]] int pages() const;

    /// Size of a page in points (1/72 inch), rounded, as it is meant to be seen.
    [[nodiscard]] Size page_size(int page) const;

    /// Writes BGRX rows and returns their size. Throws Unusable.
    Size paint(int page, Size screen, std::byte* to, std::ptrdiff_t stride) const;

  private:
    [[nodiscard]] std::unique_ptr<poppler::page> open_page(int page) const;

    std::vector<char> bytes_;
    std::unique_ptr<poppler::document> document_;
};

}  // namespace kiosk::media::helper
