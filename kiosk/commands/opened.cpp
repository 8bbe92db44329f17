#include "commands/opened.h"

#include <cstdio>
#include <functional>
#include <string>

#include "unattended/page_counts.h"

namespace kiosk::commands {

Opened open(const Common& common, stage::MediaBook& book,
            std::optional<std::chrono::sys_days> today) {
    return unattended::load_content(common, page_count(book), {}, today);
}

content::PageCount page_count(stage::MediaBook& book) {
    return [&book](const std::filesystem::path& file) {
        return unattended::pages_of(book.probe_now(file));
    };
}

stage::Performance performance(const Opened& opened, const Showing& showing, stage::Tell tell) {
    stage::Performance performed;
    static_cast<stage::Edition&>(performed) = unattended::edition_of(opened);
    performed.seed = showing.seed;
    performed.language = showing.language;
    performed.at = showing.at;
    performed.tell = std::move(tell);
    return performed;
}

void complain(const content::Diagnostics& diagnostics) {
    for (const content::Diagnostic& diagnostic : diagnostics) {
        std::fprintf(stderr, "%s\n", content::to_string(diagnostic).c_str());
    }
}

std::uint64_t number_of(const content::Diagnostics& findings) {
    if (findings.empty()) return 0;
    std::string all;
    for (const content::Diagnostic& finding : findings) all += content::to_string(finding) + '\n';
    return std::hash<std::string>()(all);
}

}  // namespace kiosk::commands
