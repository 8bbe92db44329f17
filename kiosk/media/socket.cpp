#include "media/socket.h"

#include <poll.h>

#include <cerrno>
#include <cstring>
#include <system_error>
#include <vector>

#include "media/limits.h"

namespace kiosk::media {
namespace {

union ControlBuffer {
    cmsghdr align;
    std::array<char, CMSG_SPACE(most_descriptors * sizeof(int))> bytes;
};

void take_descriptors(msghdr& header, std::array<Descriptor, most_descriptors>& descriptors) {
    for (cmsghdr* control = CMSG_FIRSTHDR(&header); control != nullptr;
         control = CMSG_NXTHDR(&header, control)) {
        if (control->cmsg_level != SOL_SOCKET || control->cmsg_type != SCM_RIGHTS) continue;
        const std::size_t count = (control->cmsg_len - CMSG_LEN(0)) / sizeof(int);
        for (std::size_t i = 0; i < count; ++i) {
            int fd = -1;
            std::memcpy(&fd, CMSG_DATA(control) + i * sizeof(int), sizeof fd);
            Descriptor taken(fd);
            if (i < descriptors.size()) descriptors[i] = std::move(taken);
        }
    }
}

}  // namespace

SocketPair socket_pair(int type) {
    std::array<int, 2> fds{};
    if (::socketpair(AF_UNIX, type | SOCK_CLOEXEC, 0, fds.data()) != 0)
        throw std::system_error(errno, std::generic_category(), "no socket");
    return {Descriptor(fds[0]), Descriptor(fds[1])};
}

Sending send_bytes(int socket, std::span<const std::byte> fixed, std::string_view text, bool wait,
                   std::span<const int> descriptors) {
    // sendmsg() does not write through these; its types only fail to say so.
    std::array<iovec, 2> parts{iovec{const_cast<std::byte*>(fixed.data()), fixed.size()},
                               iovec{const_cast<char*>(text.data()), text.size()}};
    msghdr header{};
    header.msg_iov = parts.data();
    header.msg_iovlen = text.empty() ? 1 : 2;
    ControlBuffer control{};
    if (!descriptors.empty()) {
        header.msg_control = control.bytes.data();
        header.msg_controllen = CMSG_SPACE(descriptors.size_bytes());
        cmsghdr* first = CMSG_FIRSTHDR(&header);
        first->cmsg_level = SOL_SOCKET;
        first->cmsg_type = SCM_RIGHTS;
        first->cmsg_len = CMSG_LEN(descriptors.size_bytes());
        std::memcpy(CMSG_DATA(first), descriptors.data(), descriptors.size_bytes());
    }
    for (;;) {
        if (::sendmsg(socket, &header, MSG_NOSIGNAL | (wait ? 0 : MSG_DONTWAIT)) >= 0)
            return Sending::done;
        if (errno == EINTR) continue;
        return errno == EAGAIN || errno == EWOULDBLOCK ? Sending::full : Sending::gone;
    }
}

Received receive_bytes(int socket, std::span<std::byte> fixed) {
    Received received;
    received.text.resize(text_bytes);
    std::array<iovec, 2> parts{iovec{fixed.data(), fixed.size()},
                               iovec{received.text.data(), received.text.size()}};
    ControlBuffer control{};
    msghdr header{};
    header.msg_iov = parts.data();
    header.msg_iovlen = parts.size();
    header.msg_control = control.bytes.data();
    header.msg_controllen = control.bytes.size();
    ssize_t bytes = -1;
    do {
        bytes = ::recvmsg(socket, &header, MSG_DONTWAIT | MSG_CMSG_CLOEXEC);
        // An end that closes with our words unread is reported once, ahead of its own last words.
    } while (bytes < 0 && (errno == EINTR || errno == ECONNRESET));
    if (bytes < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) {
        received.text.clear();
        return received;
    }
    if (bytes >= 0) take_descriptors(header, received.descriptors);
    const bool whole = bytes >= static_cast<ssize_t>(fixed.size());
    received.what = whole ? Receiving::message : Receiving::gone;
    received.text.resize(whole ? static_cast<std::size_t>(bytes) - fixed.size() : 0);
    return received;
}

void wait_for_message(std::span<const int> sockets, int milliseconds) {
    std::vector<pollfd> waiting;
    waiting.reserve(sockets.size());
    for (const int socket : sockets) waiting.push_back({socket, POLLIN, 0});
    // Woken early by a signal is as good as woken by nothing: callers look again.
    (void)::poll(waiting.data(), waiting.size(), milliseconds);
}

}  // namespace kiosk::media
