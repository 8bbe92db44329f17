// What both ends share: a child that lies about its frames or scribbles into the memory is found
// out.
#include <gtest/gtest.h>
#include <unistd.h>

#include <cstring>
#include <numeric>
#include <vector>

#include "kiosk/media/frame_check.h"
#include "kiosk/media/probe_text.h"
#include "kiosk/media/shared_memory.h"
#include "kiosk/media/sound_ring.h"

namespace kiosk::media::test {
namespace {

constexpr FrameBounds bounds{640, 480, 4, std::int64_t{640} * 480 * 4, 800, 100, 7};

wire::Told good_frame() {
    wire::Told told;
    told.kind = wire::Told::Kind::frame;
    told.slot = 3;
    told.width = 640;
    told.height = 480;
    told.shown_width = 640;
    told.shown_height = 480;
    told.stride = 2560;
    told.pts = 101;
    told.number = 8;
    return told;
}

TEST(FrameCheck, TakesWhatFits) {
    EXPECT_TRUE(is_sound_frame(good_frame(), bounds));
}

TEST(FrameCheck, RefusesEachLie) {
    const auto refused = [](auto lie) {
        wire::Told told = good_frame();
        lie(told);
        return !is_sound_frame(told, bounds);
    };
    EXPECT_TRUE(refused([](auto& told) { told.slot = 4; }));
    EXPECT_TRUE(refused([](auto& told) { told.slot = -1; }));
    EXPECT_TRUE(refused([](auto& told) { told.width = 0; }));
    EXPECT_TRUE(refused([](auto& told) { told.width = 641; }));
    EXPECT_TRUE(refused([](auto& told) { told.height = -480; }));
    EXPECT_TRUE(refused([](auto& told) { told.height = 481; }));
    EXPECT_TRUE(refused([](auto& told) { told.stride = 640 * 4 - 4; }));
    EXPECT_TRUE(refused([](auto& told) { told.stride = 640 * 4 + 4; }));  // the last row sticks out
    EXPECT_TRUE(refused([](auto& told) { told.stride = 640 * 4 + 1; }));
    EXPECT_TRUE(refused([](auto& told) { told.stride = INT64_MAX / 2 * 2; }));
    EXPECT_TRUE(refused([](auto& told) { told.stride = -(640 * 4); }));
    EXPECT_TRUE(refused([](auto& told) { told.shown_width = 641; }));
    EXPECT_TRUE(refused([](auto& told) { told.shown_height = 0; }));
    EXPECT_TRUE(refused([](auto& told) { told.pts = 100; }));
    EXPECT_TRUE(refused([](auto& told) { told.number = 7; }));
}

TEST(FrameCheck, TakesPlanesLargerThanTheScreenOnlyWhereTheyWereAskedFor) {
    wire::Told told = good_frame();
    told.pixels = PixelKind::planes_bt709;
    told.width = 800;
    told.height = 800;
    EXPECT_TRUE(is_sound_frame(told, bounds));
    FrameBounds packed_only = bounds;
    packed_only.plane_side = 0;
    EXPECT_FALSE(is_sound_frame(told, packed_only));
}

TEST(FrameCheck, RefusesPlanesThatStickOutOfTheirSlot) {
    const auto refused = [](auto lie) {
        wire::Told told = good_frame();
        told.pixels = PixelKind::planes_bt601;
        lie(told);
        FrameBounds tight = bounds;
        tight.slot_bytes = PlaneLayout(told.width, told.height).bytes - 1;
        return !is_sound_frame(told, tight);
    };
    EXPECT_TRUE(refused([](auto&) {}));
    EXPECT_TRUE(refused([](auto& told) { told.height = 799; }));
    EXPECT_TRUE(refused([](auto& told) { told.width = 801; }));
    EXPECT_TRUE(refused([](auto& told) { told.height = -1; }));
    EXPECT_TRUE(refused([](auto& told) { told.pixels = static_cast<PixelKind>(4); }));
}

TEST(PlaneLayout, HoldsOddSizesAndLiesAsSdlWantsIt) {
    const PlaneLayout layout(719, 479);
    EXPECT_EQ(layout.chroma_width, 360);
    EXPECT_EQ(layout.chroma_height, 240);
    EXPECT_EQ(layout.luma_stride % 64, 0);
    EXPECT_EQ(layout.chroma_stride, (layout.luma_stride + 1) / 2);
    EXPECT_EQ(layout.blue_at, layout.luma_stride * 479);
    EXPECT_EQ(layout.red_at, layout.blue_at + layout.chroma_stride * 240);
    EXPECT_EQ(layout.bytes, layout.red_at + layout.chroma_stride * 240);
}

TEST(SharedMemory, CanNeitherShrinkNorGrow) {
    const SharedLayout layout(64, 48, 2, true);
    const SharedMemory memory(layout);
    EXPECT_NE(::ftruncate(memory.descriptor(), 0), 0);
    EXPECT_NE(::ftruncate(memory.descriptor(), static_cast<off_t>(layout.bytes) * 2), 0);
}

TEST(SharedMemory, OfImpossibleSizeIsRefused) {
    EXPECT_THROW(SharedLayout(max_side + 1, 1, 1, false), std::invalid_argument);
    EXPECT_THROW(SharedLayout(1, 1, max_slots + 1, false), std::invalid_argument);
    EXPECT_THROW(SharedLayout(-1, 1, 1, false), std::invalid_argument);
}

TEST(SharedMemory, LastWordsAreMadeFitForALog) {
    const SharedMemory memory(SharedLayout(0, 0, 0, false));
    EXPECT_EQ(memory.last_words(), "");
    std::memcpy(memory.head().last_words, "bad\n\x1b[31m", 9);
    EXPECT_EQ(memory.last_words(), "bad  [31m");
    std::memset(memory.head().last_words, 'x', last_words_bytes);  // no end
    EXPECT_EQ(memory.last_words().size(), last_words_bytes);
}

TEST(SoundRing, KeepsSamplesInPlaceAcrossItsSeam) {
    const SharedMemory memory(SharedLayout(0, 0, 0, true));
    const std::int64_t first = sound_ring_pairs - 3;
    memory.head().sound_read.store(first);
    SoundRing ring(memory, first);
    EXPECT_EQ(ring.room(), sound_ring_pairs);
    std::vector<float> samples(12);
    std::iota(samples.begin(), samples.end(), 1.F);
    ring.write(samples);
    EXPECT_EQ(ring.written(), first + 6);
    EXPECT_EQ(ring.room(), sound_ring_pairs - 6);
    EXPECT_EQ(memory.samples()[static_cast<std::size_t>(sound_ring_pairs) * 2 - 1], 6.F);
    EXPECT_EQ(memory.samples()[0], 7.F);
    ring.write_silence(2);
    EXPECT_EQ(memory.head().sound_written.load(), first + 8);
}

TEST(SoundRing, AsksForRoomOnlyWhenThereIsLittle) {
    const SharedMemory memory(SharedLayout(0, 0, 0, true));
    SoundRing ring(memory, 0);
    EXPECT_FALSE(ring.ask_for_room());
    ring.write_silence(sound_ring_pairs);
    EXPECT_TRUE(ring.ask_for_room());
    EXPECT_EQ(memory.head().child_waits_for_sound.load(), 1U);
    memory.head().sound_read.store(sound_wake_pairs);
    EXPECT_FALSE(ring.ask_for_room());
}

TEST(SampleNumbers, AreExactForHours) {
    EXPECT_EQ(sample_pair_at(0), 0);
    EXPECT_EQ(sample_pair_at(-5), 0);
    EXPECT_EQ(sample_pair_at(1'000'000'000), 48000);
    EXPECT_EQ(sample_pair_at(20'833), 0);
    EXPECT_EQ(sample_pair_at(20'834), 1);
    EXPECT_EQ(sample_pair_at(INT64_MAX), 442'721'857'769'029);
}

TEST(ProbeText, RefusesWhatIsNotWhole) {
    Probe probe;
    probe.kind = Probe::Kind::film;
    const std::vector<std::string> fields = to_fields(probe);
    EXPECT_EQ(from_fields(fields), probe);
    const std::span<const std::string> all = fields;
    for (std::size_t count = 0; count < all.size(); ++count)
        EXPECT_FALSE(from_fields(all.first(count))) << count;
    for (const char* number : {"-1", "", "1x", "99999999999999999999"}) {
        std::vector<std::string> other = fields;
        other[4] = number;
        EXPECT_FALSE(from_fields(other)) << number;
    }
}

}  // namespace
}  // namespace kiosk::media::test
