#include "unattended/statistics.h"

#include <array>

namespace kiosk::unattended {

namespace fs = std::filesystem;

namespace {

/// The schema, as the steps that led to it. Files of older programs are out there: never change a
/// step, add another one.
constexpr std::array steps{
    "CREATE TABLE counts ("
    "  day TEXT NOT NULL,"     // '2026-12-05'; '' where the machine's clock was never set
    "  what TEXT NOT NULL,"    // as name_of(What)
    "  key TEXT NOT NULL,"     // an item, a page; '' for what has none
    "  detail TEXT NOT NULL,"  // a language, a reason
    "  count INTEGER NOT NULL,"
    "  PRIMARY KEY (day, what, key, detail)"
    ") STRICT, WITHOUT ROWID",
};

/// A reader may be at it for a moment. Nobody waits for the thread that writes.
constexpr int patience = 250;  // milliseconds

/// Room is made seldom: rows have to be counted for it.
constexpr int additions_between = 256;

constexpr auto add_one =
    "INSERT INTO counts VALUES (?1, ?2, ?3, ?4, ?5)"
    " ON CONFLICT DO UPDATE SET count = count + excluded.count";

/// Sums without keys, of different items their number.
constexpr std::array folding{
    "INSERT INTO counts SELECT day, 'different', '', '', count(DISTINCT key) FROM counts"
    " WHERE day = ?1 AND what = 'shown' AND key <> '' GROUP BY day"
    " ON CONFLICT DO UPDATE SET count = count + excluded.count",
    "INSERT INTO counts SELECT day, what, '', '', sum(count) FROM counts"
    " WHERE day = ?1 AND key <> '' GROUP BY day, what"
    " ON CONFLICT DO UPDATE SET count = count + excluded.count",
    "DELETE FROM counts WHERE day = ?1 AND key <> ''",
};

}  // namespace

void upgrade(Database& database, std::span<const char* const> steps) {
    const auto version = [&database] {
        Statement asked(database, "PRAGMA user_version");
        const std::int64_t found = asked.step() ? asked.number(0) : 0;
        return static_cast<std::size_t>(found);
    };
    if (version() == steps.size()) return;
    Transaction all(database);
    const std::size_t found = version();  // another player may have been quicker
    if (found > steps.size())
        throw DatabaseTrouble(SQLITE_ERROR, "was written by a newer version of this program");
    for (const char* step : steps.subspan(found)) database.run(step);
    database.run(("PRAGMA user_version = " + std::to_string(steps.size())).c_str());
    all.keep();
}

Statistics::Statistics(const fs::path& file, std::int64_t most)
    : database_(file.string(), SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX),
      most_(most) {
    sqlite3_busy_timeout(&database_.raw(), patience);
    // The program ends at once: what is in the log beside the file then, stays there.
    sqlite3_db_config(&database_.raw(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    for (const char* setting :
         {"PRAGMA journal_mode = WAL", "PRAGMA synchronous = NORMAL",
          "PRAGMA wal_autocheckpoint = 64", "PRAGMA journal_size_limit = 1000000"})
        database_.run(setting);
    upgrade(database_, steps);
}

void Statistics::add(const Counts& counts) {
    Transaction all(database_);
    Statement one(database_, add_one);
    for (const auto& [counted, much] : counts) {
        one.bind(1, to_text(counted.day));
        one.bind(2, std::string(name_of(counted.what)));
        one.bind(3, counted.key);
        one.bind(4, counted.detail);
        one.bind(5, much);
        one.step();
    }
    if (until_room_is_made_ == 0) make_room();
    all.keep();
    until_room_is_made_ = (until_room_is_made_ == 0 ? additions_between : until_room_is_made_) - 1;
}

std::int64_t Statistics::number(const char* sql) {
    Statement asked(database_, sql);
    return asked.step() ? asked.number(0) : 0;
}

void Statistics::fold(const std::string& day) {
    for (const char* sql : folding) {
        Statement step(database_, sql);
        step.bind(1, day);
        step.step();
    }
}

/// The oldest day that still knows its items.
std::optional<std::string> Statistics::oldest_in_full() {
    Statement oldest(database_, "SELECT day FROM counts WHERE key <> '' ORDER BY day LIMIT 1");
    return oldest.step() ? std::optional(oldest.text(0)) : std::nullopt;
}

/// Half of the room is for the newest days in full, half for the sums of older ones. By the number
/// of rows and not by their age: a clock that jumps must not cost anything.
void Statistics::make_room() {
    while (number("SELECT count(*) FROM counts") > most_) {
        const auto day = oldest_in_full();
        const bool is_half_sums = number("SELECT count(*) FROM counts WHERE key = ''") > most_ / 2;
        if (day && !is_half_sums)
            fold(*day);
        else
            database_.run("DELETE FROM counts WHERE day = (SELECT min(day) FROM counts)");
    }
}

namespace {

Counts read_from(const Database& database, std::chrono::sys_days first,
                 std::chrono::sys_days last) {
    Counts counts;
    Statement known(database, "SELECT 1 FROM sqlite_schema WHERE name = 'counts'");
    if (!known.step()) return counts;  // it is just being made
    Statement all(database,
                  "SELECT day, what, key, detail, count FROM counts"
                  " WHERE day BETWEEN ?1 AND ?2 OR day = ''");
    all.bind(1, to_text(first));
    all.bind(2, to_text(last));
    while (all.step()) {
        if (const auto what = what_named(all.text(1)))
            counts[{parse_day(all.text(0)), *what, all.text(2), all.text(3)}] += all.number(4);
    }
    return counts;
}

/// As SQLite's URIs are written.
std::string uri_of(const fs::path& file) {
    std::string uri = "file:";
    for (const char letter : file.string()) {
        if (letter == '%' || letter == '?' || letter == '#') {
            constexpr std::string_view digits = "0123456789abcdef";
            const auto code = static_cast<unsigned char>(letter);
            uri += {'%', digits[code >> 4U], digits[code & 15U]};
        } else {
            uri += letter;
        }
    }
    return uri;
}

}  // namespace

Counts read_statistics(const fs::path& file, std::chrono::sys_days first,
                       std::chrono::sys_days last) {
    std::error_code unknown;
    if (!fs::exists(file, unknown)) return {};
    constexpr int flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX;
    try {
        const Database database(uri_of(file), flags);
        sqlite3_busy_timeout(&database.raw(), patience);
        return read_from(database, first, last);
    } catch (const DatabaseTrouble&) {
        // Where nobody may write, SQLite cannot keep others away; it need not, then.
        return read_from(Database(uri_of(file) + "?immutable=1", flags), first, last);
    }
}

bool move_aside(const fs::path& file) {
    const std::string name = file.string();
    std::error_code refused, gone;
    fs::remove(name + "-shm", gone);
    fs::remove(name + ".damaged-wal", gone);
    fs::rename(name + "-wal", name + ".damaged-wal", gone);
    fs::rename(name, name + ".damaged", refused);
    return !refused;
}

}  // namespace kiosk::unattended
