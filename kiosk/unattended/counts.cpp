#include "unattended/counts.h"

#include <algorithm>
#include <cstdio>

#include "content/utf8.h"
#include "show/overloaded.h"

namespace kiosk::unattended {
namespace {

constexpr std::array<std::string_view, 15> names{
    "shown",   "on-screen-ms", "different", "skipped", "left-out", "late",  "standby", "visits",
    "touches", "page",         "language",  "film",    "started",  "again", "missed"};

/// Longer keys are cut: a text card's key is its text.
constexpr std::size_t longest_key = 200;  // bytes

std::string shortened(std::string text) {
    if (text.size() <= longest_key) return text;
    return std::string(content::first_bytes(text, longest_key)) + "…";
}

class Adder {
  public:
    Adder(Counts& counts, Day day) : counts_(counts), day_(day) {}

    void add(What what, std::int64_t much, const std::string& key = {},
             const std::string& detail = {}) {
        if (much > 0) counts_[{day_, what, shortened(key), shortened(detail)}] += much;
    }

  private:
    Counts& counts_;
    Day day_;
};

void add_visit(Adder& day, const stage::Visited& visit) {
    day.add(What::visits, 1);
    day.add(What::touches, visit.touches);
    for (const stage::PageOpened& page : visit.pages)
        day.add(What::page, 1, page.title, page.language);
    for (const std::string& language : visit.languages) day.add(What::language, 1, language);
    for (const std::string& film : visit.films) day.add(What::film, 1, film);
}

}  // namespace

std::string_view name_of(What what) {
    return names.at(static_cast<std::size_t>(what));
}

std::optional<What> what_named(std::string_view name) {
    const auto* const found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) return std::nullopt;
    return static_cast<What>(found - names.begin());
}

Day day_of(const content::LocalTime& time) {
    return time.trusted ? Day(time.date) : std::nullopt;
}

void count(Counts& counts, const stage::Happening& happening, const content::LocalTime& time) {
    Adder day(counts, day_of(time));
    std::visit(
        show::Overloaded{
            [&](const stage::Started& started) {
                day.add(What::started, 1);
                if (started.again) day.add(What::again, 1);
            },
            [&](const stage::ItemShown& item) { day.add(What::shown, 1, item.key); },
            [&](const stage::ItemOver& item) {
                const auto lasted =
                    std::chrono::duration_cast<std::chrono::milliseconds>(item.lasted);
                day.add(What::on_screen, lasted.count(), item.key);
            },
            [&](const stage::ItemSkipped& item) { day.add(What::skipped, 1, item.key); },
            [&](const stage::ItemLeftOut& item) { day.add(What::left_out, 1, item.key, item.why); },
            [&](const stage::PicturesLate& late) { day.add(What::late, late.count, late.key); },
            [&](const stage::StandbyShown&) { day.add(What::standby, 1); },
            [&](const stage::Visited& visit) { add_visit(day, visit); },
        },
        happening);
}

std::string to_text(const Day& day) {
    if (!day) return {};
    const std::chrono::year_month_day date(*day);
    std::array<char, 32> text{};
    const int length =
        std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                      static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return {text.data(), static_cast<std::size_t>(length)};
}

std::optional<std::chrono::sys_days> parse_day(std::string_view text) {
    const auto time = content::parse_local_time(std::string(text) + " 00:00");
    return time ? std::optional(time->date) : std::nullopt;
}

}  // namespace kiosk::unattended
