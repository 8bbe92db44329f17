#include "unattended/sqlite.h"

namespace kiosk::unattended {
namespace {

[[noreturn]] void fail(sqlite3* database, int code) {
    throw DatabaseTrouble(code,
                          database == nullptr ? sqlite3_errstr(code) : sqlite3_errmsg(database));
}

}  // namespace

Database::Database(const std::string& name, int flags) {
    sqlite3* opened = nullptr;
    const int code = sqlite3_open_v2(name.c_str(), &opened, flags, nullptr);
    database_.reset(opened);  // there is one to close even where opening failed
    if (code != SQLITE_OK) fail(opened, code);
    sqlite3_extended_result_codes(opened, 1);
}

void Database::run(const char* sql) {
    const int code = sqlite3_exec(database_.get(), sql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) fail(database_.get(), code);
}

Statement::Statement(const Database& database, const char* sql) : database_(database.raw()) {
    sqlite3_stmt* made = nullptr;
    expect(sqlite3_prepare_v2(&database_, sql, -1, &made, nullptr));
    statement_.reset(made);
}

void Statement::expect(int code) const {
    if (code != SQLITE_OK) fail(&database_, code);
}

void Statement::bind(int at, const std::string& text) {
    expect(sqlite3_bind_text64(statement_.get(), at, text.data(), text.size(), SQLITE_TRANSIENT,
                               SQLITE_UTF8));
}

void Statement::bind(int at, std::int64_t number) {
    expect(sqlite3_bind_int64(statement_.get(), at, number));
}

bool Statement::step() {
    const int code = sqlite3_step(statement_.get());
    if (code == SQLITE_ROW) return true;
    const int reset = sqlite3_reset(statement_.get());
    if (code != SQLITE_DONE) fail(&database_, code);
    expect(reset);
    return false;
}

std::string Statement::text(int column) const {
    const unsigned char* text = sqlite3_column_text(statement_.get(), column);
    const int bytes = sqlite3_column_bytes(statement_.get(), column);
    return text == nullptr ? std::string() : std::string(text, text + bytes);
}

std::int64_t Statement::number(int column) const {
    return sqlite3_column_int64(statement_.get(), column);
}

Transaction::Transaction(Database& database) : database_(database) {
    database_.run("BEGIN IMMEDIATE");
}

Transaction::~Transaction() {
    if (kept_) return;
    // Where it fails, SQLite has rolled back itself, or will when the file is opened next.
    sqlite3_exec(&database_.raw(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::keep() {
    database_.run("COMMIT");
    kept_ = true;
}

}  // namespace kiosk::unattended
