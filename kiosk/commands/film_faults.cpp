#include "commands/film_faults.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace kiosk::commands {

namespace fs = std::filesystem;

namespace {

std::string ending_of(const fs::path& film) {
    std::string ending = film.extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return ending;
}

/// Of MPEG-2, by its standard.
bool has_standard_rate(const Rate& rate) {
    constexpr std::array<Rate, 8> standard{
        {{24000, 1001}, {24, 1}, {25, 1}, {30000, 1001}, {30, 1}, {50, 1}, {60000, 1001}, {60, 1}}};
    return std::any_of(standard.begin(), standard.end(), [&rate](const Rate& one) {
        return std::int64_t{one.num} * rate.den == std::int64_t{rate.num} * one.den;
    });
}

}  // namespace

std::optional<std::string> fault_of_film(const RecordOptions& options, const fs::path& playlist) {
    const fs::path& film = options.film;
    std::error_code unknown;
    if (fs::is_directory(film, unknown))
        return film.string() + " is a folder; name a film in it, such as " +
               (film / "film.mp4").string();
    const std::string ending = ending_of(film);
    const bool is_mpeg2 = ending == ".mpg" || ending == ".mpeg" || ending == ".vob";
    if (!is_mpeg2 && ending != ".mp4")
        return film.string() +
               " does not end in .mp4, .mpg, .mpeg or .vob; write one of these behind its name";
    if (fs::equivalent(film, playlist, unknown))
        return film.string() + " is the playlist; name another file";
    if (options.size.width % 2 != 0 || options.size.height % 2 != 0)
        return "--size has an odd number; a film has even ones, such as " +
               std::to_string(options.size.width / 2 * 2) + "x" +
               std::to_string(options.size.height / 2 * 2);
    if (is_mpeg2 && !has_standard_rate(options.fps))
        return "--fps is none that MPEG-2 has; write 24000/1001, 24, 25, 30000/1001, 30, 50, "
               "60000/1001 or 60, or record an .mp4";
    if (options.duration && *options.duration <= content::Duration{0})
        return "--duration is nothing; write a time such as 5m or 90s, or leave it out for one "
               "loop";
    return std::nullopt;
}

}  // namespace kiosk::commands
