#include "stage/wall.h"

#include <chrono>
#include <ctime>

namespace kiosk::stage {

content::LocalTime wall_time() {
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    const std::chrono::year_month_day date{
        std::chrono::year(local.tm_year + 1900),
        std::chrono::month(static_cast<unsigned>(local.tm_mon) + 1),
        std::chrono::day(static_cast<unsigned>(local.tm_mday))};
    const std::chrono::seconds of_day = std::chrono::hours(local.tm_hour) +
                                        std::chrono::minutes(local.tm_min) +
                                        std::chrono::seconds(local.tm_sec);
    constexpr std::time_t built = KIOSK_BUILT;
    return {date, of_day, now >= built};
}

show::Time steady_now() {
    return std::chrono::steady_clock::now().time_since_epoch();
}

}  // namespace kiosk::stage
