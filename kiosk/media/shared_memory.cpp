#include "media/shared_memory.h"

#include <fcntl.h>
#include <sys/mman.h>

#include <algorithm>
#include <cerrno>
#include <new>
#include <stdexcept>
#include <system_error>
#include <utility>

#include "media/planes.h"

namespace kiosk::media {
namespace {

constexpr std::size_t page = 4096;

std::size_t whole_pages(std::size_t bytes) {
    return (bytes + page - 1) / page * page;
}

[[noreturn]] void fail(const char* what) {
    throw std::system_error(errno, std::generic_category(), what);
}

}  // namespace

SharedLayout::SharedLayout(int width, int height, int slots, bool sound, bool planes) {
    if (width < 0 || height < 0 || slots < 0 || width > max_side || height > max_side ||
        slots > max_slots)
        throw std::invalid_argument("no screen has that size");
    samples_at = whole_pages(sizeof(SharedHead));
    const std::size_t sound_bytes = sound ? sound_ring_pairs * 2 * sizeof(float) : 0;
    slots_at = samples_at + whole_pages(sound_bytes);
    std::ptrdiff_t most = stride_of(width) * height;
    if (planes)
        most = std::max(most, PlaneLayout(width * most_gpu_shrink, height * most_gpu_shrink).bytes);
    slot_bytes = whole_pages(static_cast<std::size_t>(most));
    bytes = slots_at + slot_bytes * static_cast<std::size_t>(slots);
}

SharedMemory::SharedMemory(const SharedLayout& layout)
    : layout_(layout), memory_(::memfd_create("kiosk-frames", MFD_CLOEXEC | MFD_ALLOW_SEALING)) {
    if (!memory_) fail("no shared memory");
    if (::ftruncate(memory_.get(), static_cast<off_t>(layout.bytes)) != 0)
        fail("no shared memory of that size");
    if (::fcntl(memory_.get(), F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) != 0)
        fail("shared memory cannot be sealed");
    map();
    new (begin_) SharedHead;
}

SharedMemory::SharedMemory(Descriptor memory, const SharedLayout& layout)
    : layout_(layout), memory_(std::move(memory)) {
    map();
}

void SharedMemory::map() {
    void* mapped =
        ::mmap(nullptr, layout_.bytes, PROT_READ | PROT_WRITE, MAP_SHARED, memory_.get(), 0);
    if (mapped == MAP_FAILED) fail("shared memory cannot be mapped");
    begin_ = static_cast<std::byte*>(mapped);
    head_ = std::launder(reinterpret_cast<SharedHead*>(begin_));
}

SharedMemory::~SharedMemory() {
    ::munmap(begin_, layout_.bytes);
}

std::span<float> SharedMemory::samples() const {
    if (layout_.slots_at == layout_.samples_at) return {};
    return {reinterpret_cast<float*>(begin_ + layout_.samples_at),
            static_cast<std::size_t>(sound_ring_pairs) * 2};
}

std::size_t SharedMemory::slot_offset(int index) const {
    return layout_.slots_at + layout_.slot_bytes * static_cast<std::size_t>(index);
}

std::byte* SharedMemory::slot(int index) const {
    return begin_ + slot_offset(index);
}

void SharedMemory::populate(int index, std::size_t bytes) const {
    // Refused by Linux before 5.14, and where memory is short: the pages come one by one then.
    ::madvise(slot(index), std::min(bytes, layout_.slot_bytes), MADV_POPULATE_WRITE);
}

std::string SharedMemory::last_words() const {
    std::string words;
    for (const volatile char& shared : head_->last_words) {
        const char c = shared;
        if (c == '\0') break;
        const bool printable = static_cast<unsigned char>(c) >= 0x20 && c != 0x7f;
        words += printable ? c : ' ';
    }
    return words;
}

}  // namespace kiosk::media
