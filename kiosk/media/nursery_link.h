// The player's end of the nursery: orders go out, news of children come in. Starts the nursery
// again when it has died. One thread.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <span>

#include "media/helper_process.h"
#include "media/wire.h"

namespace kiosk::media {

/// What is known of one child; kept up to date by the link as long as someone holds it.
struct Fate {
    pid_t pid = -1;             ///< -1 until it is born
    std::optional<int> status;  ///< how it died, as waitpid tells it
    bool orphaned = false;      ///< the nursery died, and so did the child
};

class NurseryLink {
  public:
    explicit NurseryLink(std::filesystem::path helper);

    /// Gives the order a serial, sends it, and answers what will be known of the child. Null when
    /// there is no nursery and none could be started.
    [[nodiscard]] std::shared_ptr<const Fate> start_child(wire::Order& order,
                                                          std::span<const int> descriptors);
    void kill_child(std::int64_t serial);

    /// A nursery that somebody has sent SIGSTOP is as good as dead.
    void end_if_stopped();

    /// Takes the news; never blocks.
    void poll();

    [[nodiscard]] pid_t nursery_pid() const { return nursery_.pid(); }

    /// To wait on; -1 while there is no nursery.
    [[nodiscard]] int socket() const { return nursery_.socket(); }

    /// Ends the nursery and with it all children; none is started any more.
    void close();

  private:
    bool start_nursery();
    void lose_nursery();
    bool send(const wire::Order& order, std::span<const int> descriptors);

    std::filesystem::path helper_;
    HelperProcess nursery_;
    bool closed_ = false;
    bool proved_ = false;       ///< this nursery has already answered something
    int failed_starts_ = 0;     ///< in a row
    int refused_requests_ = 0;  ///< since the last start
    std::int64_t next_serial_ = 1;
    std::map<std::int64_t, std::weak_ptr<Fate>> children_;
};

}  // namespace kiosk::media
