#include "media/helper/descriptor_io.h"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

namespace kiosk::media::helper {
namespace {

constexpr int buffer_bytes = 64 * 1024;

}  // namespace

DescriptorIo::DescriptorIo(int fd) : fd_(fd) {
    struct stat status {};
    if (::fstat(fd, &status) == 0) size_ = status.st_size;
    auto* buffer = static_cast<unsigned char*>(av_malloc(buffer_bytes));
    if (buffer == nullptr) throw std::bad_alloc();
    context_ = avio_alloc_context(buffer, buffer_bytes, 0, this, &read, nullptr, &seek);
    if (context_ == nullptr) {
        av_free(buffer);
        throw std::bad_alloc();
    }
}

DescriptorIo::~DescriptorIo() {
    av_freep(static_cast<void*>(&context_->buffer));
    avio_context_free(&context_);
}

int DescriptorIo::read(void* self, std::uint8_t* buffer, int bytes) {
    auto& io = *static_cast<DescriptorIo*>(self);
    ssize_t got = -1;
    do {
        got = ::pread(io.fd_, buffer, static_cast<std::size_t>(bytes), io.position_);
    } while (got < 0 && errno == EINTR);
    if (got < 0) {
        io.error_ = errno;
        return AVERROR(errno);
    }
    if (got == 0) return AVERROR_EOF;
    io.position_ += got;
    return static_cast<int>(got);
}

std::int64_t DescriptorIo::seek(void* self, std::int64_t offset, int whence) {
    auto& io = *static_cast<DescriptorIo*>(self);
    switch (whence & ~AVSEEK_FORCE) {
        case AVSEEK_SIZE:
            return io.size_;
        case SEEK_SET:
            break;
        case SEEK_CUR:
            offset += io.position_;
            break;
        case SEEK_END:
            offset += io.size_;
            break;
        default:
            return AVERROR(EINVAL);
    }
    if (offset < 0) return AVERROR(EINVAL);
    return io.position_ = offset;
}

}  // namespace kiosk::media::helper
