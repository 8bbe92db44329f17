// The day's figures for the operator's page, kept in memory beside the account, so that nobody
// waits for a disk: what the statistics had of today when the program started, and what has
// happened since.
#pragma once

#include <filesystem>
#include <functional>

#include "show/operator_view.h"
#include "unattended/counts.h"

namespace kiosk::unattended {

class Today {
  public:
    /// Statistics that are not there, or cannot be read, count as none.
    Today(const std::filesystem::path& statistics, std::function<content::LocalTime()> clock);

    void take(const stage::Happening& happening);

    [[nodiscard]] show::OperatorNews::Day figures() const;

  private:
    std::function<content::LocalTime()> clock_;
    Counts counts_;
};

}  // namespace kiosk::unattended
