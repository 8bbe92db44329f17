#include "tests/whole/process.h"
#include "tests/places.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <sstream>
#include <stdexcept>
#include <thread>

namespace kiosk::whole {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

namespace {

std::string text_of(const fs::path& file) {
    const std::ifstream in(file);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

std::vector<char*> pointers(std::vector<std::string>& strings) {
    std::vector<char*> all;
    for (std::string& string : strings) all.push_back(string.data());
    all.push_back(nullptr);
    return all;
}

/// Parent and program name of a process; nothing if it is gone.
std::optional<std::pair<pid_t, std::string>> parent_of(const fs::path& entry) {
    const std::string stat = text_of(entry / "stat");
    const auto open = stat.find('(');
    const auto close = stat.rfind(')');
    if (open == std::string::npos || close == std::string::npos) return std::nullopt;
    std::istringstream rest(stat.substr(close + 1));
    char state = 0;
    pid_t parent = 0;
    rest >> state >> parent;
    return std::pair{parent, fs::path(text_of(entry / "comm").substr(0, 15)).filename().string()};
}

}  // namespace

Process::Process(std::vector<std::string> command, const fs::path& log,
                 const std::vector<std::string>& environment)
    : log_(log) {
    std::vector<std::string> variables = environment;
    variables.emplace_back("LSAN_OPTIONS=print_suppressions=0:suppressions=" +
                           in_tree("tests/lsan.supp"));
    for (char** at = environ; *at != nullptr; ++at) variables.emplace_back(*at);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions, 1, log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
    posix_spawn_file_actions_adddup2(&actions, 1, 2);
    const int failed = posix_spawnp(&pid_, command.front().c_str(), &actions, nullptr,
                                    pointers(command).data(), pointers(variables).data());
    posix_spawn_file_actions_destroy(&actions);
    if (failed != 0) throw std::runtime_error("cannot start " + command.front());
}

Process::~Process() {
    if (!running()) return;
    signal(SIGTERM);
    if (!wait(3s)) signal(SIGKILL);
    wait(3s);
}

bool Process::running() {
    return !wait(0ms).has_value();
}

void Process::signal(int number) const {
    if (!exit_) kill(pid_, number);
}

std::optional<int> Process::wait(std::chrono::milliseconds at_most) {
    const auto until = std::chrono::steady_clock::now() + at_most;
    while (!exit_) {
        int status = 0;
        if (waitpid(pid_, &status, WNOHANG) == pid_) {
            exit_ = WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
        } else if (std::chrono::steady_clock::now() >= until) {
            return std::nullopt;
        } else {
            std::this_thread::sleep_for(5ms);
        }
    }
    return exit_;
}

std::string Process::said() const {
    return text_of(log_);
}

Finished run(const std::vector<std::string>& command, std::chrono::seconds at_most) {
    const Folder folder;
    Process process(command, folder.path() / "log");
    const std::optional<int> exit = process.wait(at_most);
    return {exit.value_or(-1), process.said()};
}

std::vector<pid_t> descendants(pid_t parent, const std::string& program) {
    std::vector<pid_t> found;
    for (const fs::directory_entry& entry : fs::directory_iterator("/proc")) {
        const std::string name = entry.path().filename();
        if (name.find_first_not_of("0123456789") != std::string::npos) continue;
        const auto process = parent_of(entry.path());
        if (!process || process->first != parent) continue;
        const pid_t pid = std::stoi(name);
        if (program.substr(0, 15) == process->second.substr(0, process->second.find('\n')))
            found.push_back(pid);
        for (const pid_t deeper : descendants(pid, program)) found.push_back(deeper);
    }
    return found;
}

Folder::Folder() {
    std::string name = (fs::temp_directory_path() / "kiosk-test-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
    path_ = name;
}

Folder::~Folder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
}

fs::path Folder::write(const std::string& name, const std::string& text) const {
    const fs::path file = path_ / name;
    fs::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << text;
    return file;
}

}  // namespace kiosk::whole
