#include "media/nursery.h"

#include <stdexcept>
#include <system_error>
#include <utility>

#include "media/inquiry_state.h"
#include "media/nursery_link.h"
#include "media/session_state.h"

namespace kiosk::media {
namespace {

/// What a user reads of an exception: why a thing is missing is the machine's to tell.
std::string why(const std::exception& problem) {
    const bool is_machine = dynamic_cast<const std::system_error*>(&problem) != nullptr;
    return is_machine ? std::string("cannot be decoded: ") + problem.what() : problem.what();
}

template <typename Answer>
std::unique_ptr<Inquiry<Answer>> inquire(const std::shared_ptr<NurseryLink>& link,
                                         const std::filesystem::path& file,
                                         const std::string& language) {
    using State = Inquiry<Answer>::State;
    try {
        return std::make_unique<Inquiry<Answer>>(std::make_unique<State>(link, file, language));
    } catch (const std::exception& problem) {
        return std::make_unique<Inquiry<Answer>>(std::make_unique<State>(why(problem)));
    }
}

}  // namespace

Nursery::Nursery(std::filesystem::path helper)
    : link_(std::make_shared<NurseryLink>(std::move(helper))) {}

Nursery::~Nursery() {
    if (link_) link_->close();
}

Nursery::Nursery(Nursery&&) noexcept = default;

Nursery& Nursery::operator=(Nursery&& other) noexcept {
    if (this != &other) {
        if (link_) link_->close();
        link_ = std::move(other.link_);
    }
    return *this;
}

std::unique_ptr<Session> Nursery::decode(const Request& request) {
    try {
        return std::make_unique<Session>(std::make_unique<Session::State>(link_, request));
    } catch (const std::exception& problem) {
        return std::make_unique<Session>(std::make_unique<Session::State>(why(problem)));
    }
}

std::unique_ptr<Probing> Nursery::probe(const std::filesystem::path& file) {
    return inquire<Probe>(link_, file, {});
}

std::unique_ptr<Measuring> Nursery::measure(const std::filesystem::path& file,
                                            const std::string& language) {
    return inquire<Loudness>(link_, file, language);
}

std::filesystem::path Nursery::helper_program() {
    constexpr const char* name = "awareness-kiosk-media";
    std::error_code error;
    const std::filesystem::path self = std::filesystem::read_symlink("/proc/self/exe", error);
    const std::filesystem::path folder = self.parent_path();
    if (std::filesystem::exists(folder / name, error)) return folder / name;
    return folder.parent_path() / "libexec" / "awareness-kiosk" / name;
}

void Nursery::look_after() {
    link_->end_if_stopped();
}

pid_t Nursery::pid() const {
    return link_->nursery_pid();
}

}  // namespace kiosk::media
