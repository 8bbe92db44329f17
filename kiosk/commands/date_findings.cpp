#include "commands/date_findings.h"

#include <algorithm>

namespace kiosk::commands {

using std::chrono::day;
using std::chrono::month;
using std::chrono::sys_days;
using std::chrono::year;

namespace {

/// The first day that the date may mean.
sys_days first_day(const content::SourceDate& date) {
    return year(date.year) / month(static_cast<unsigned>(std::max(date.month, 1))) /
           day(static_cast<unsigned>(std::max(date.day, 1)));
}

}  // namespace

content::Diagnostics date_findings(const content::Playlist& playlist, sys_days today) {
    content::Diagnostics found;
    for (const content::Item& item : playlist.items) {
        const auto* card = std::get_if<content::Card>(&item.what);
        if (card == nullptr || !card->date || card->date->year == 0) continue;
        // A day more: the source may lie where it is tomorrow already.
        if (first_day(*card->date) <= today + std::chrono::days{1}) continue;
        const content::Diagnostic of_this{item.place, content::Severity::warning,
                                          "the date of this source is in the future",
                                          "write when it was published"};
        if (std::find(found.begin(), found.end(), of_this) == found.end()) found.push_back(of_this);
    }
    return found;
}

}  // namespace kiosk::commands
