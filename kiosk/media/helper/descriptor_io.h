// libav reads a file through its descriptor, by this and nothing else: no names, no protocols.
// Reads with pread, so that several readers can share one descriptor.
#pragma once

#include <cstdint>
#include <memory>

#include "media/helper/av.h"

namespace kiosk::media::helper {

class DescriptorIo {
  public:
    explicit DescriptorIo(int fd);
    ~DescriptorIo();
    DescriptorIo(const DescriptorIo&) = delete;
    DescriptorIo& operator=(const DescriptorIo&) = delete;

    [[nodiscard]] AVIOContext* context() const { return context_; }
    [[nodiscard]] std::int64_t size() const { return size_; }
    [[nodiscard]] int read_error() const { return error_; }  ///< errno of a read that failed, or 0

  private:
    static int read(void* self, std::uint8_t* buffer, int bytes);
    static std::int64_t seek(void* self, std::int64_t offset, int whence);

    int fd_;
    std::int64_t size_ = 0, position_ = 0;
    int error_ = 0;
    AVIOContext* context_ = nullptr;
};

}  // namespace kiosk::media::helper
