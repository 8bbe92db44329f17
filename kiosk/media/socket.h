// Sockets between the player and its helper: pairs, datagrams, descriptors that travel along.
#pragma once

#include <sys/socket.h>

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>

#include "media/descriptor.h"
#include "media/limits.h"

namespace kiosk::media {

struct SocketPair {
    Descriptor ours, theirs;
};

/// Closed on exec. `type` is SOCK_SEQPACKET or SOCK_STREAM. Throws std::system_error.
[[nodiscard]] SocketPair socket_pair(int type);

enum class Sending { done, full, gone };

/// Sends one datagram; never raises SIGPIPE. With `wait` it blocks while the buffer is full.
Sending send_bytes(int socket, std::span<const std::byte> fixed, std::string_view text, bool wait,
                   std::span<const int> descriptors = {});

/// Sends a plain value, and a text behind it.
template <typename Message>
Sending send_message(int socket, const Message& message, std::string_view text = {},
                     bool wait = true, std::span<const int> descriptors = {}) {
    static_assert(std::is_trivially_copyable_v<Message>);
    return send_bytes(socket, std::as_bytes(std::span(&message, 1)), text, wait, descriptors);
}

enum class Receiving { message, nothing, gone };

struct Received {
    Receiving what = Receiving::nothing;
    std::string text;
    std::array<Descriptor, most_descriptors> descriptors;
};

/// Takes one datagram without waiting. One that is shorter than `fixed` counts as a hang-up: the
/// other end does not speak our language.
[[nodiscard]] Received receive_bytes(int socket, std::span<std::byte> fixed);

template <typename Message>
[[nodiscard]] Received receive_message(int socket, Message& message) {
    static_assert(std::is_trivially_copyable_v<Message>);
    return receive_bytes(socket, std::as_writable_bytes(std::span(&message, 1)));
}

/// Blocks until one of the sockets has something to say (a hang-up too), at most so long; -1: for
/// ever. Sockets below 0 are ignored.
void wait_for_message(std::span<const int> sockets, int milliseconds);

}  // namespace kiosk::media
