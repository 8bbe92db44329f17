// How many pages documents have, found out in a child process and remembered while they do not
// change. For the thread that loads editions: the stage's own book and nursery belong to the loop.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <variant>

#include "media/nursery.h"
#include "media/probe_memory.h"

namespace kiosk::unattended {

class PageCounts {
  public:
    /// As content::PageCount: waits for the answer.
    std::variant<int, std::string> of(const std::filesystem::path& file);

    /// No document is asked for before long: the helper program may go.
    void rest() { nursery_.reset(); }

  private:
    struct Entry {
        media::FileStamp stamp;
        std::variant<int, std::string> pages;
    };
    std::optional<media::Nursery> nursery_;  ///< only while documents are counted
    std::map<std::filesystem::path, Entry> known_;
};

/// What a probe says of a document's pages.
[[nodiscard]] std::variant<int, std::string> pages_of(const media::Probe& probe);

}  // namespace kiosk::unattended
