// A service manager at the other end of its socket, for one test.
#pragma once

#include <sys/socket.h>
#include <sys/un.h>

#include <array>
#include <cstdlib>
#include <cstring>
#include <string>

#include "media/descriptor.h"
#include "tests/unattended/folder.h"

namespace kiosk::unattended {

/// A service manager that listens.
class Manager {
  public:
    Manager() : socket_(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0)) {
        sockaddr_un address{AF_UNIX, {}};
        const std::string path = folder_.path() / "notify";
        std::strncpy(address.sun_path, path.c_str(), sizeof address.sun_path - 1);
        if (bind(socket_.get(), reinterpret_cast<sockaddr*>(&address), sizeof address) == 0)
            setenv("NOTIFY_SOCKET", path.c_str(), 1);
    }
    ~Manager() { unsetenv("NOTIFY_SOCKET"); }
    Manager(const Manager&) = delete;
    Manager& operator=(const Manager&) = delete;

    /// The next thing that was told; empty: nothing.
    [[nodiscard]] std::string heard() const {
        std::array<char, 1000> text{};
        const ssize_t size = ::recv(socket_.get(), text.data(), text.size(), 0);
        return size > 0 ? std::string(text.data(), static_cast<std::size_t>(size)) : "";
    }

  private:
    Folder folder_;
    media::Descriptor socket_;
};

}  // namespace kiosk::unattended
