#include "media/child_line.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <span>
#include <stdexcept>
#include <system_error>
#include <utility>
#include <vector>

#include "media/limits.h"
#include "media/socket.h"

namespace kiosk::media {
namespace {

SharedLayout layout_of(const wire::Order& order) {
    return {order.width, order.height, order.slots, order.sound != 0, order.plane_side > 0};
}

/// O_NONBLOCK: a FIFO that lies in the content folder must not stop the player.
Descriptor open_file(const std::filesystem::path& file) {
    Descriptor opened(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (!opened)
        throw std::runtime_error("cannot be opened: " + std::generic_category().message(errno));
    struct stat status {};
    if (::fstat(opened.get(), &status) != 0)
        throw std::runtime_error("cannot be read: " + std::generic_category().message(errno));
    if (S_ISDIR(status.st_mode)) throw std::runtime_error("is a folder");
    if (!S_ISREG(status.st_mode)) throw std::runtime_error("is not a file");
    return opened;
}

/// A captions file, then fonts. Captions that cannot be had never cost the film.
std::vector<Descriptor> open_for_captions(const CaptionWish& captions, wire::Order& order) {
    using From = CaptionWish::From;
    std::vector<Descriptor> opened;
    if (order.captions == From::nowhere) return opened;
    try {
        if (order.captions == From::file) opened.push_back(open_file(captions.file));
    } catch (const std::exception&) {
        order.captions = From::nowhere;
        return opened;
    }
    const std::size_t fonts = std::min(captions.fonts.size(), most_fonts);
    for (const std::filesystem::path& font : std::span(captions.fonts).first(fonts)) {
        Descriptor one(::open(font.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
        if (one) opened.push_back(std::move(one));
    }
    return opened;
}

void put_extension(wire::Order& order, const std::filesystem::path& file) {
    std::string extension = file.extension().string();
    if (extension.empty() || extension.size() > order.extension.size()) return;
    extension.erase(0, 1);
    std::copy(extension.begin(), extension.end(), order.extension.begin());
}

}  // namespace

ChildLine::ChildLine(std::shared_ptr<NurseryLink> link, const std::filesystem::path& file,
                     const CaptionWish& captions, wire::Order order)
    : link_(std::move(link)), memory_(layout_of(order)) {
    start(file, captions, order);
}

void ChildLine::start(const std::filesystem::path& file, const CaptionWish& captions,
                      wire::Order& order) {
    const Descriptor opened = open_file(file);
    put_extension(order, file);
    SocketPair sockets = socket_pair(SOCK_SEQPACKET);
    memory_.head().sound_read.store(sample_pair_at(order.skip));
    const std::vector<Descriptor> for_captions = open_for_captions(captions, order);
    std::vector<int> descriptors{opened.get(), sockets.theirs.get(), memory_.descriptor()};
    for (const Descriptor& one : for_captions) descriptors.push_back(one.get());
    fate_ = link_->start_child(order, descriptors);
    if (!fate_) throw std::runtime_error("cannot be decoded: the helper program does not start");
    serial_ = order.serial;
    socket_ = std::move(sockets.ours);
}

ChildLine::~ChildLine() {
    kill();
}

void ChildLine::kill() {
    if (fate_ && !fate_->status && !fate_->orphaned) link_->kill_child(serial_);
}

std::optional<ChildLine::Message> ChildLine::next() {
    // A child that writes without a pause must not hold whoever listens.
    for (int n = 0; n < most_messages_at_once && !hung_up_; ++n) {
        Message message;
        Received received = receive_message(socket_.get(), message.told);
        if (received.what == Receiving::nothing) return std::nullopt;
        if (received.what == Receiving::gone) {
            hung_up_ = true;
            return std::nullopt;
        }
        if (message.told.serial != serial_) continue;
        message.text = std::move(received.text);
        return message;
    }
    return std::nullopt;
}

std::optional<std::string> ChildLine::death() {
    if (!hung_up_) return std::nullopt;
    link_->poll();
    if (!fate_->status && !fate_->orphaned) return std::nullopt;
    std::string what = fate_->status ? "its decoder " + describe_death(*fate_->status)
                                     : std::string("its decoder died with the nursery");
    if (const std::string words = memory_.last_words(); !words.empty()) what += " (" + words + ")";
    return what;
}

void ChildLine::wait(std::chrono::milliseconds at_most) {
    // Once the child has hung up, only the nursery has something to say of it.
    const bool is_known = fate_->status || fate_->orphaned;
    const std::array<int, 1> waiting{!hung_up_ ? socket_.get() : is_known ? -1 : link_->socket()};
    wait_for_message(waiting, static_cast<int>(at_most.count()));
    link_->poll();
}

void ChildLine::say(const wire::Said& said) const {
    // A child that does not listen is found out by its missing frames.
    send_message(socket_.get(), said, {}, false);
}

pid_t ChildLine::pid() {
    link_->poll();
    return fate_->pid;
}

std::string describe_death(int status) {
    if (WIFSIGNALED(status)) {
        const int signal = WTERMSIG(status);
        if (signal == SIGXCPU) return "needed more computing time than a decoder may have";
        const char* name = ::sigdescr_np(signal);
        return "died of signal " + std::to_string(signal) + " (" +
               (name != nullptr ? name : "unknown") + ")";
    }
    if (WIFEXITED(status) && WEXITSTATUS(status) != 0)
        return "gave up with status " + std::to_string(WEXITSTATUS(status));
    return "ended too early";
}

}  // namespace kiosk::media
