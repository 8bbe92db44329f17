#include "media/helper/encoder_service.h"

#include <sys/socket.h>

#include <cerrno>
#include <exception>
#include <span>
#include <string>
#include <vector>

#include "media/helper/film_writer.h"
#include "media/helper/log_tail.h"
#include "media/helper/player_line.h"
#include "media/limits.h"

namespace kiosk::media::helper {
namespace {

/// Fills all of `bytes`. Throws PlayerGone.
void receive_all(int socket, std::span<std::byte> bytes) {
    while (!bytes.empty()) {
        const ssize_t got = ::recv(socket, bytes.data(), bytes.size(), 0);
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) throw PlayerGone{};
        bytes = bytes.subspan(static_cast<std::size_t>(got));
    }
}

template <typename Value>
Value receive(int socket) {
    Value value;
    receive_all(socket, std::as_writable_bytes(std::span(&value, 1)));
    return value;
}

void check(const wire::Film& film) {
    if (film.width < 2 || film.height < 2 || film.width > max_side || film.height > max_side)
        throw Unusable("a film of that size cannot be");
}

void write_film(int socket) {
    const auto film = receive<wire::Film>(socket);
    std::string name(film.name_bytes, '\0');
    receive_all(socket, std::as_writable_bytes(std::span(name)));
    check(film);
    FilmWriter writer(name, film);
    std::vector<std::byte> pixels(static_cast<std::size_t>(film.width) *
                                  static_cast<std::size_t>(film.height) * 4);
    std::vector<float> sound;
    for (;;) {
        const auto frame = receive<wire::FilmFrame>(socket);
        if (frame.pairs == wire::FilmFrame::last) return writer.finish();
        receive_all(socket, pixels);
        sound.resize(static_cast<std::size_t>(frame.pairs) * 2);
        receive_all(socket, std::as_writable_bytes(std::span(sound)));
        writer.add_picture(pixels);
        writer.add_sound(sound);
    }
}

}  // namespace

int serve_encoder(int socket) {
    std::string answer = "ok";
    SharedHead complaints_of_libraries;
    keep_complaints(complaints_of_libraries);
    try {
        write_film(socket);
    } catch (const PlayerGone&) {
        return 1;
    } catch (const std::exception& problem) {
        answer = problem.what();
        if (const std::string more = complaints(); !more.empty()) answer += " (" + more + ")";
    }
    (void)::send(socket, answer.data(), answer.size(), MSG_NOSIGNAL);
    return answer == "ok" ? 0 : 1;
}

}  // namespace kiosk::media::helper
