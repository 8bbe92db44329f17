// A show that is kept alive by `run`, and what is left of it.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "tests/whole/watcher.h"

namespace kiosk::whole {

[[nodiscard]] std::vector<pid_t> children_of(pid_t parent);

/// Every process below that one.
[[nodiscard]] std::set<pid_t> all_below(pid_t parent);

[[nodiscard]] bool is_gone(pid_t process);

class Kept {
  public:
    Kept(const Screen& screen, const Folder& folder, const std::filesystem::path& playlist,
         const std::vector<std::string>& more_environment = {});

    [[nodiscard]] Process& supervisor() { return supervisor_; }
    /// -1 while there is none.
    [[nodiscard]] pid_t player() const;
    [[nodiscard]] pid_t nursery() const;
    /// Of those that run, the first; -1: none.
    [[nodiscard]] pid_t decoder() const;

    [[nodiscard]] std::string said() const { return supervisor_.said(); }
    /// Waits until it has said so more often than `before` times.
    [[nodiscard]] bool says(const std::string& what, std::size_t before,
                            std::chrono::milliseconds at_most) const;
    [[nodiscard]] std::size_t times_said(const std::string& what) const;

  private:
    Process supervisor_;
};

}  // namespace kiosk::whole
