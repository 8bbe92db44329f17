#include "media/encoder.h"

#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <system_error>
#include <utility>

#include "media/helper_process.h"
#include "media/wire.h"

namespace kiosk::media {
namespace {

bool send_all(int socket, std::span<const std::byte> bytes) {
    while (!bytes.empty()) {
        const ssize_t sent = ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent < 0 && errno == EINTR) continue;
        if (sent <= 0) return false;
        bytes = bytes.subspan(static_cast<std::size_t>(sent));
    }
    return true;
}

/// All the other end says until it hangs up, within reason.
std::string receive_text(int socket) {
    constexpr std::size_t most = 4000;
    std::string text(most, '\0');
    std::size_t length = 0;
    while (length < most) {
        const ssize_t got = ::recv(socket, text.data() + length, most - length, 0);
        if (got < 0 && (errno == EINTR || errno == ECONNRESET)) continue;  // then its last words
        if (got <= 0) break;
        length += static_cast<std::size_t>(got);
    }
    text.resize(length);
    return text;
}

bool is_program_stream(const std::filesystem::path& file) {
    std::string extension = file.extension().string();
    std::transform(extension.begin(), extension.end(), extension.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return extension == ".mpg" || extension == ".mpeg" || extension == ".vob";
}

}  // namespace

struct Encoder::Link {
    FilmFormat format;
    std::filesystem::path temporary;
    HelperProcess helper;
    bool broken = false;
    std::string why_not;  ///< the helper did not start

    explicit Link(const FilmFormat& wished) : format(wished), temporary(wished.file) {
        temporary += ".part";
    }
    ~Link() {
        helper.end();
        std::error_code ignored;
        std::filesystem::remove(temporary, ignored);
    }
    Link(const Link&) = delete;
    Link& operator=(const Link&) = delete;

    void start(const std::filesystem::path& program) {
        helper = HelperProcess(program, "encode", SOCK_STREAM);
        const std::string name = temporary.string();
        const wire::Film film{format.width,
                              format.height,
                              format.fps_num,
                              format.fps_den,
                              is_program_stream(format.file) ? 1U : 0U,
                              static_cast<std::uint32_t>(name.size())};
        broken = !send_all(helper.socket(), std::as_bytes(std::span(&film, 1))) ||
                 !send_all(helper.socket(), std::as_bytes(std::span(name)));
    }

    bool send_rows(const std::byte* pixels, std::ptrdiff_t stride) const {
        const auto row = static_cast<std::size_t>(format.width) * 4;
        const auto rows = static_cast<std::size_t>(format.height);
        if (stride == static_cast<std::ptrdiff_t>(row))
            return send_all(helper.socket(), {pixels, row * rows});
        for (int y = 0; y < format.height; ++y) {
            if (!send_all(helper.socket(), {pixels + y * stride, row})) return false;
        }
        return true;
    }
};

Encoder::Encoder(const std::filesystem::path& helper, const FilmFormat& format)
    : link_(std::make_unique<Link>(format)) {
    try {
        link_->start(helper);
    } catch (const std::system_error& problem) {
        link_->broken = true;
        link_->why_not = problem.what();
    }
}

Encoder::~Encoder() = default;

Encoder::Encoder(Encoder&&) noexcept = default;

bool Encoder::add(const std::byte* pixels, std::ptrdiff_t stride, std::span<const float> sound) {
    Link& link = *link_;
    if (link.broken) return false;
    const wire::FilmFrame frame{static_cast<std::int32_t>(sound.size() / 2)};
    link.broken = !send_all(link.helper.socket(), std::as_bytes(std::span(&frame, 1))) ||
                  !link.send_rows(pixels, stride) ||
                  !send_all(link.helper.socket(), std::as_bytes(sound));
    return !link.broken;
}

std::optional<std::string> Encoder::finish() {
    Link& link = *link_;
    if (!link.helper.running()) return link.why_not.empty() ? "is finished already" : link.why_not;
    const wire::FilmFrame last{wire::FilmFrame::last};
    (void)send_all(link.helper.socket(), std::as_bytes(std::span(&last, 1)));
    const std::string answer = receive_text(link.helper.socket());
    link.helper.wait_until_gone();
    if (answer.empty()) return "the encoder died";
    if (answer != "ok") return answer;
    std::error_code error;
    std::filesystem::rename(link.temporary, link.format.file, error);
    if (error) return "the film cannot be put under its name: " + error.message();
    return std::nullopt;
}

}  // namespace kiosk::media
