#include "media/helper/sound_frames.h"

namespace kiosk::media::helper {

SoundFrames::SoundFrames(const Source& source)
    : reader_(source, PacketReader::Track::sound), decoder_(open_decoder(reader_.stream(), 1)) {}

bool SoundFrames::step(const std::function<void(const AVFrame&)>& take) {
    const std::optional<Packet> packet = reader_.next();
    // Damaged packets are stepped over; the next frame says where it is.
    (void)avcodec_send_packet(decoder_.get(), packet ? packet->get() : nullptr);
    for (;;) {
        const Picture frame = owned(av_frame_alloc());
        if (avcodec_receive_frame(decoder_.get(), frame.get()) != 0) return packet.has_value();
        if (frame->nb_samples > 0 && frame->sample_rate > 0) take(*frame);
    }
}

}  // namespace kiosk::media::helper
