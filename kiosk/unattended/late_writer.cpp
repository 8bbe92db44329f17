#include "unattended/late_writer.h"

#include <condition_variable>
#include <mutex>
#include <optional>
#include <utility>

#include "unattended/limits.h"

namespace kiosk::unattended {

struct LateWriter::Desk {
    std::filesystem::path file;
    std::function<void(const std::string&)> complain;
    std::chrono::milliseconds pause;
    Disk disk;
    std::string last_complaint;
    std::mutex mutex;
    std::condition_variable changed;
    std::optional<std::string> to_write;  // guarded by the mutex, as is the next
    bool ending = false;

    void work() {
        std::unique_lock lock(mutex);
        for (;;) {
            changed.wait(lock, [this] { return to_write || ending; });
            const auto text = std::exchange(to_write, std::nullopt);
            if (!text) return;
            lock.unlock();
            put(*text);
            lock.lock();
            changed.wait_for(lock, pause, [this] { return ending; });
        }
    }

    void put(const std::string& text) {
        const auto failure = replace_file(file, text, disk);
        if (failure && *failure != last_complaint) complain(file.string() + " " + *failure);
        last_complaint = failure.value_or("");
    }
};

LateWriter::LateWriter(std::filesystem::path file, std::function<void(const std::string&)> complain,
                       std::chrono::milliseconds pause, Disk disk)
    : desk_(std::make_shared<Desk>(std::move(file), std::move(complain), pause, std::move(disk))),
      thread_(std::packaged_task<void()>([desk = desk_] { desk->work(); }), writer_leaves_within) {}

LateWriter::~LateWriter() {
    {
        const std::lock_guard lock(desk_->mutex);
        desk_->ending = true;
    }
    desk_->changed.notify_one();
}

void LateWriter::write(std::string text) {
    {
        const std::lock_guard lock(desk_->mutex);
        desk_->to_write = std::move(text);
    }
    desk_->changed.notify_one();
}

}  // namespace kiosk::unattended
