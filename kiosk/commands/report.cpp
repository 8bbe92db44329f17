// report: what happened, for the organizers' next meeting.
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <stdexcept>

#include "commands/options.h"
#include "commands/report_chart.h"
#include "commands/report_tables.h"
#include "draw/chart.h"
#include "unattended/account.h"
#include "unattended/places.h"

namespace kiosk::commands {

namespace fs = std::filesystem;
using std::chrono::sys_days;

namespace {

/// Where the show keeps its state when it is installed as a service.
constexpr auto services_folder = "/var/lib/awareness-kiosk";

/// Whether it, or a folder on the way to it, is closed to this user.
bool is_denied(const fs::path& file) {
    return access(file.c_str(), R_OK) != 0 && errno == EACCES;
}

fs::path statistics_file(const ReportOptions& options) {
    if (options.state_folder) return unattended::statistics_in(*options.state_folder);
    const fs::path own = unattended::statistics_in(unattended::state_folder());
    const fs::path services = unattended::statistics_in(services_folder);
    std::error_code unknown;
    const bool are_services = fs::exists(services, unknown) || is_denied(services);
    return !fs::exists(own, unknown) && are_services ? services : own;
}

int refuse(const fs::path& file, const char* why, const char* remedy) {
    std::fprintf(stderr, "awareness-kiosk: %s cannot be read: %s; %s\n", file.c_str(), why, remedy);
    return Exit::machine_at_fault;
}

void say_that_there_is_nothing(const fs::path& file, const ReportOptions& options) {
    if (options.from || options.to)
        std::printf(
            "Nothing was counted in these days. Without --from and --to you see all days.\n");
    else
        std::printf(
            "Nothing has been counted yet (%s). Counting begins with the next show:\n"
            "    awareness-kiosk play PLAYLIST\n",
            file.c_str());
}

/// To the file, or to standard output where it has no name.
void write(const fs::path& file, const std::string& text) {
    if (file.empty()) {
        std::cout << text << std::flush;
        return;
    }
    std::ofstream open(file, std::ios::binary | std::ios::trunc);
    open << text << std::flush;
    if (!open) throw std::runtime_error("it cannot be written");
}

/// True where it was done; else why not has been said.
template <typename Make>
bool make(const fs::path& file, Make make) {
    try {
        make();
        return true;
    } catch (const std::runtime_error& why) {
        std::fprintf(stderr, "awareness-kiosk: %s was not written: %s\n", file.c_str(), why.what());
        return false;
    }
}

}  // namespace

int report(const ReportOptions& options) {
    const fs::path file = statistics_file(options);
    if (is_denied(file))
        return refuse(file, "permission denied",
                      "run this with sudo, or as a member of the group that may read it (on a "
                      "laptop set up by scripts/install: awareness-organizers)");
    unattended::Counts counts;
    try {
        counts =
            unattended::read_statistics(file, options.from.value_or(std::chrono::year(0) / 1 / 1),
                                        options.to.value_or(std::chrono::year(9999) / 12 / 31));
    } catch (const unattended::DatabaseTrouble& trouble) {
        return refuse(file, trouble.what(), "name another folder with --state");
    }
    // What has no date belongs to no stretch of time.
    if (options.from || options.to)
        std::erase_if(counts, [](const auto& each) { return !each.first.day; });
    const Summary summary = summary_of(counts);
    bool well = true;
    if (options.csv)
        well = make(*options.csv, [&] { write(*options.csv, csv_of(counts)); }) && well;
    if (options.png)
        well =
            make(*options.png, [&] { draw::save_chart(chart_of(summary), *options.png); }) && well;
    if (options.csv && options.csv->empty()) return well ? Exit::fine : Exit::machine_at_fault;
    if (counts.empty())
        say_that_there_is_nothing(file, options);
    else
        std::cout << tables_of(summary) << std::flush;
    return well ? Exit::fine : Exit::machine_at_fault;
}

}  // namespace kiosk::commands
