// The journal as files that stay small: the newest and a few before it, together a week or so. A
// disk that is full, read-only or gone costs lines; it is tried again a minute later.
#pragma once

#include <spdlog/sinks/base_sink.h>
#include <spdlog/sinks/rotating_file_sink.h>

#include <chrono>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>

#include "unattended/limits.h"

namespace kiosk::unattended {

/// spdlog's own sink, once its disk has failed, writes to a file that is not open any more: it is
/// thrown away then.
class JournalFile : public spdlog::sinks::base_sink<std::mutex> {
  public:
    explicit JournalFile(std::filesystem::path file) : path_(std::move(file)) {}

  protected:
    void sink_it_(const spdlog::details::log_msg& line) override {
        guarded([&](Files& files) { files.log(line); });
    }
    void flush_() override {
        guarded([](Files& files) { files.flush(); });
    }

  private:
    using Files = spdlog::sinks::rotating_file_sink_st;
    using Clock = std::chrono::steady_clock;

    template <typename Deed>
    void guarded(Deed deed) {
        try {
            if (!files_ && Clock::now() < retry_at_) return;
            if (!files_) open();
            deed(*files_);
        } catch (const std::exception&) {
            files_.reset();
            retry_at_ = Clock::now() + journal_retry;
        }
    }

    void open() {
        files_.emplace(path_.string(), journal_file_bytes, journal_files);
        files_->set_formatter(formatter_->clone());
    }

    std::filesystem::path path_;
    std::optional<Files> files_;
    Clock::time_point retry_at_{};
};

}  // namespace kiosk::unattended
