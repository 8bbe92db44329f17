#include "media/helper/nursery_service.h"

#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <map>
#include <utility>

#include "media/helper/child.h"
#include "media/helper/filters.h"
#include "media/helper/log_tail.h"
#include "media/helper/painter.h"
#include "media/socket.h"

namespace kiosk::media::helper {
namespace {

/// Signals of dying children as something to wait on.
Descriptor children_signals() {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGCHLD);
    ::sigprocmask(SIG_BLOCK, &signals, nullptr);
    return Descriptor(::signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK));
}

using Descriptors = std::array<Descriptor, most_descriptors>;
/// The file, the socket, the memory.
constexpr std::size_t needed_descriptors = 3;

/// What an order brought along, in the order that wire.h names.
Belongings sorted(const wire::Order& order, Descriptors& descriptors) {
    auto* next = descriptors.begin();
    Belongings sorted{std::move(*next++), std::move(*next++), std::move(*next++), {}, {}};
    if (order.captions == CaptionWish::From::file) sorted.captions = std::move(*next++);
    for (; next != descriptors.end() && *next; ++next) sorted.fonts.push_back(std::move(*next));
    return sorted;
}

class NurseryService {
  public:
    explicit NurseryService(int socket) : socket_(socket), signals_(children_signals()) {}
    ~NurseryService() {
        for (const auto& [pid, serial] : children_) ::kill(pid, SIGKILL);
    }
    NurseryService(const NurseryService&) = delete;
    NurseryService& operator=(const NurseryService&) = delete;

    void serve() {
        for (;;) {
            const std::array<int, 2> sockets{socket_, signals_.get()};
            wait_for_message(sockets, -1);
            reap();
            if (!take_orders()) return;
            if (expects_films_) load_filters();
        }
    }

  private:
    /// False when the player has hung up.
    bool take_orders() {
        for (;;) {
            wire::Order order;
            Received received = receive_message(socket_, order);
            if (received.what == Receiving::nothing) return true;
            if (received.what == Receiving::gone) return false;
            if (order.kind == wire::Order::Kind::kill)
                kill_child(order.serial);
            else if (received.descriptors[needed_descriptors - 1])
                bear(order, received.descriptors);
        }
    }

    /// Behind the first clip's order, so that it waits for nothing: those after it find the filter
    /// in memory, should they be interlaced.
    void load_filters() {
        if (std::exchange(has_tried_filters_, true)) return;
        try {
            (void)filters();
        } catch (const Unusable&) {
            // The child that needs it says so.
        }
    }

    void bear(const wire::Order& order, Descriptors& descriptors) {
        expects_films_ = expects_films_ || order.kind == wire::Order::Kind::clip;
        const pid_t nursery = ::getpid();
        const pid_t pid = ::fork();
        if (pid == 0) live(order, descriptors, nursery);
        if (pid < 0) {
            constexpr int gave_up = 1 << 8;  // as waitpid tells of exit status 1
            tell({wire::News::Kind::died, gave_up, order.serial});
            return;
        }
        children_[pid] = order.serial;
        tell({wire::News::Kind::born, pid, order.serial});
    }

    [[noreturn]] void live(const wire::Order& order, Descriptors& descriptors, pid_t nursery) {
        // The nursery has one thread, so the signal comes when it dies and not before.
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (::getppid() != nursery) ::_exit(1);
        ::close(socket_);
        signals_.reset();
        sigset_t none;
        sigemptyset(&none);
        ::sigprocmask(SIG_SETMASK, &none, nullptr);
        ::_exit(run_child(order, sorted(order, descriptors)));
    }

    void kill_child(std::int64_t serial) const {
        for (const auto& [pid, child] : children_) {
            if (child == serial) ::kill(pid, SIGKILL);
        }
    }

    void reap() {
        signalfd_siginfo ignored{};
        while (::read(signals_.get(), &ignored, sizeof ignored) > 0) {
        }
        int status = 0;
        for (pid_t pid = ::waitpid(-1, &status, WNOHANG); pid > 0;
             pid = ::waitpid(-1, &status, WNOHANG)) {
            const auto found = children_.find(pid);
            if (found == children_.end()) continue;
            tell({wire::News::Kind::died, status, found->second});
            children_.erase(found);
        }
    }

    /// Waits when the player is busy: it takes its news at every order it gives.
    void tell(const wire::News& news) const { send_message(socket_, news); }

    int socket_;
    Descriptor signals_;
    std::map<pid_t, std::int64_t> children_;  ///< serials of those that live
    bool expects_films_ = false, has_tried_filters_ = false;
};

/// Touches what every child will need, so that it is there, and linked, before the first fork.
void warm_up() {
    Picture picture = owned(av_frame_alloc());
    picture->width = picture->height = 16;
    picture->format = AV_PIX_FMT_YUV420P;
    if (av_frame_get_buffer(picture.get(), 0) < 0) return;
    std::array<std::byte, std::size_t{32} * 32 * 4> pixels{};
    Painter({32, 32}, 0).paint(*picture, {}, pixels.data(), std::ptrdiff_t{32} * 4);
    (void)avcodec_find_decoder(AV_CODEC_ID_H264);
    (void)av_find_input_format("mpeg");
}

}  // namespace

int serve_nursery(int socket) {
    silence_complaints();
    warm_up();
    NurseryService(socket).serve();
    return 0;
}

}  // namespace kiosk::media::helper
