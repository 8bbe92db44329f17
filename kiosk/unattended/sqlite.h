// Owners for what SQLite lends. Knows nothing of what is kept.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>

namespace kiosk::unattended {

/// What SQLite could not do, in its own words.
class DatabaseTrouble : public std::runtime_error {
  public:
    DatabaseTrouble(int code, const std::string& why) : std::runtime_error(why), code_(code) {}

    /// The file is no database, or not a whole one: waiting does not help.
    [[nodiscard]] bool is_damage() const {
        const int primary = code_ & 0xFF;
        return primary == SQLITE_CORRUPT || primary == SQLITE_NOTADB;
    }

  private:
    int code_;
};

struct CloseDatabase {
    void operator()(sqlite3* database) const { sqlite3_close_v2(database); }
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};

class Database {
  public:
    /// `name` is a path or a URI; `flags` those of sqlite3_open_v2. Throws DatabaseTrouble.
    Database(const std::string& name, int flags);

    /// Statements without results or parameters.
    void run(const char* sql);

    [[nodiscard]] sqlite3& raw() const { return *database_; }

  private:
    std::unique_ptr<sqlite3, CloseDatabase> database_;
};

/// One statement, run as often as is wished. The database outlives it.
class Statement {
  public:
    Statement(const Database& database, const char* sql);

    /// Parameters count from 1.
    void bind(int at, const std::string& text);
    void bind(int at, std::int64_t number);

    /// True while there is a row. After the last one it may be bound and run again.
    bool step();

    /// Of the row; columns count from 0.
    [[nodiscard]] std::string text(int column) const;
    [[nodiscard]] std::int64_t number(int column) const;

  private:
    void expect(int code) const;

    sqlite3& database_;
    std::unique_ptr<sqlite3_stmt, CloseDatabase> statement_;
};

/// All that is done while it lives is undone with it, unless it is kept: all or nothing.
class Transaction {
  public:
    explicit Transaction(Database& database);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    void keep();

  private:
    Database& database_;
    bool kept_ = false;
};

}  // namespace kiosk::unattended
