// Packets of one track in order, on the one time line. Pictures, sound and captions each have a
// reader of their own over the same descriptor: so a file whose tracks lie far apart can neither
// stop one track for want of the other, nor fill the memory with packets that wait.
#pragma once

#include <deque>
#include <memory>
#include <optional>

#include "media/helper/av.h"
#include "media/helper/input.h"
#include "media/helper/timeline.h"

namespace kiosk::media::helper {

class PacketReader {
  public:
    /// With captions come the pictures' packets: they tell how far the file has been read.
    enum class Track { picture, sound, captions };

    /// Throws Unusable.
    PacketReader(const Source& source, Track track);

    /// Goes to a place from which everything from `time` on can be decoded, bidirectional pictures
    /// and a field's neighbours included. Stays at the beginning where nothing else is safe.
    void go_before(Duration time);

    /// Goes back to the beginning.
    void rewind() { open(); }

    /// The next packet; nothing at the end of the file. Throws Unusable when the file cannot be
    /// read any more: a stick that was pulled.
    [[nodiscard]] std::optional<Packet> next();

    [[nodiscard]] const Input& input() const { return *input_; }
    [[nodiscard]] Input& input() { return *input_; }
    /// Throws Unusable where there is none.
    [[nodiscard]] const AVStream& stream() const;
    [[nodiscard]] bool is_picture(const AVPacket& packet) const {
        return packet.stream_index == input_->picture().index;
    }
    [[nodiscard]] Duration pictures_end() const { return timeline_->pictures_end(); }

  private:
    struct Waiting {
        Packet packet;
        std::size_t segment;
    };
    void open();
    [[nodiscard]] const AVStream* find_stream() const;
    [[nodiscard]] Packet read();  ///< null at the end
    void read_one();
    void sort_in(Packet packet);
    void release(bool all);
    [[nodiscard]] bool seek(Duration before, Duration time);
    [[nodiscard]] bool stamps_grow();

    Source source_;
    Track track_;
    std::unique_ptr<Input> input_;
    std::unique_ptr<Timeline> timeline_;
    std::deque<Packet> ready_;
    std::deque<Waiting> waiting_;  ///< of a segment that has no picture yet
    int pictures_while_waiting_ = 0;
    bool at_end_ = false;
};

}  // namespace kiosk::media::helper
