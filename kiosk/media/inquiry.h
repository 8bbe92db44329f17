// A question about a file, put to a child process of its own: what it is (Probing), how loud it is
// (Measuring). Must not know libav.
#pragma once

#include <chrono>
#include <memory>
#include <optional>

#include "media/loudness.h"
#include "media/probe.h"

namespace kiosk::media {

/// A question under way.
template <typename Answer>
class Inquiry {
  public:
    struct State;
    explicit Inquiry(std::unique_ptr<State> state);  ///< by Nursery
    ~Inquiry();                                      ///< ends the child, if it still runs
    Inquiry(const Inquiry&) = delete;
    Inquiry& operator=(const Inquiry&) = delete;

    /// The answer, once it is there; a child that died or took too much CPU gives one with `error`
    /// that is not lasting.
    [[nodiscard]] std::optional<Answer> result();

    /// Blocks until result() has an answer or the time is over.
    void wait(std::chrono::milliseconds at_most);

  private:
    std::unique_ptr<State> state_;
};

using Probing = Inquiry<Probe>;
using Measuring = Inquiry<Loudness>;

}  // namespace kiosk::media
