// With a GPU or without: what is known of the machine before anything is tried, and what is
// remembered of the last try. To try costs 80 ms and 70 MB where there turns out to be no GPU.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace kiosk::stage {

enum class RenderWish { automatic, gpu, software };

/// True of renderers that compute pictures with the processor: a GPU in name only.
[[nodiscard]] bool is_software_renderer(std::string_view name);

/// What the choice depends on, as one line that changes with it: the graphics devices, their
/// hardware, and when the drivers for them were last installed. Empty where there is no device.
[[nodiscard]] std::string graphics_devices(const std::filesystem::path& devices = "/dev/dri");

/// Remembers from one start to the next why there is no drawing with these devices. A try that ends
/// the program, as a broken driver can, is remembered too: it will not happen twice.
class RenderMemory {
  public:
    /// `file`: where it is kept; empty: nowhere.
    RenderMemory(std::filesystem::path file, std::string devices);

    /// Why not to try again; nothing where that is unknown, or was with other devices.
    [[nodiscard]] std::optional<std::string> refusal() const;

    void begin_try() const;
    void refuse(const std::string& why) const;
    void accept() const;  ///< the first picture has been shown

  private:
    std::filesystem::path file_;
    std::string devices_;
};

}  // namespace kiosk::stage
