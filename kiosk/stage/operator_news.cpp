#include "stage/operator_news.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <utility>

#include "show/timeline.h"
#include "stage/limits.h"

namespace kiosk::stage {
namespace {

using show::OperatorNews;
using std::chrono::hours;

/// What is planned, each with its beginning as far as lengths are known.
std::vector<OperatorNews::Item> coming(const show::World& world, const show::State& state,
                                       show::Duration midnight) {
    std::vector<OperatorNews::Item> all;
    const auto first = show::planned_step(world, state);
    bool is_known = first.has_value();
    show::Time begins = first.value_or(show::Step{}).begins;
    for (std::size_t i = 0; i < state.coming.size() && i < told_ahead; ++i) {
        const show::Appearance& one = state.coming[i];
        all.push_back({one.item->key, is_known ? time_of_day(midnight + begins) : std::string()});
        if (i + 1 == state.coming.size()) break;
        const show::Appearance& after = state.coming[i + 1];
        const auto lasts = show::lasts(world, state, one);
        is_known = is_known && lasts;
        const show::Duration on = lasts.value_or(show::Duration{0});
        const show::Duration next_on = show::lasts(world, state, after).value_or(on);
        begins += on - show::overlap(on, after.item->transition, next_on);
    }
    return all;
}

}  // namespace

std::string time_of_day(show::Duration since_midnight) {
    constexpr show::Duration day = hours{24};
    const show::Duration today = (since_midnight % day + day) % day;
    const std::chrono::hh_mm_ss time{std::chrono::floor<std::chrono::seconds>(today)};
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%02d:%02d:%02d",
                  static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
                  static_cast<int>(time.seconds().count()));
    return text.data();
}

OperatorNews::Edit edit_of(const EditReport& report) {
    const std::time_t when = std::chrono::system_clock::to_time_t(report.when);
    std::tm local{};
    localtime_r(&when, &local);
    OperatorNews::Edit edit;
    edit.at = time_of_day(hours{local.tm_hour} + std::chrono::minutes{local.tm_min} +
                          std::chrono::seconds{local.tm_sec});
    edit.taken = report.is_taken;
    for (const content::Diagnostic& diagnostic : report.diagnostics) {
        const bool is_error = diagnostic.severity == content::Severity::error;
        (is_error ? edit.errors : edit.warnings).push_back(content::to_string(diagnostic));
    }
    return edit;
}

Performance listened_to(Performance performance, std::shared_ptr<Reasons> reasons) {
    performance.report = [report = performance.report,
                          reasons = std::move(reasons)](const Happening& happened) {
        if (const auto* item = std::get_if<ItemLeftOut>(&happened))
            (*reasons)[item->key] = item->why;
        report(happened);
    };
    return performance;
}

OperatorNews news_of(const show::World& world, const show::State& state, show::Duration midnight,
                     const Reasons& reasons) {
    OperatorNews news;
    const auto key = [&world](std::size_t item) { return world.playlist->items[item].key; };
    if (const show::Playing* playing = show::on_screen(state.screen))
        news.on = {playing->on.item->key, time_of_day(midnight + playing->began)};
    news.next = coming(world, state, midnight);
    for (const std::size_t item : state.left_out) {
        const auto reason = reasons.find(key(item));
        news.left_out.push_back({key(item), reason == reasons.end() ? "" : reason->second});
    }
    return news;
}

}  // namespace kiosk::stage
