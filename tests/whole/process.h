// Other programs, for the tests of the whole: started with arguments and environment, heard, waited
// for, ended.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::whole {

/// A program running beside the test; killed when it goes out of scope.
class Process {
  public:
    /// `environment` entries ("NAME=value") are added to the test's own. Output of both kinds goes
    /// to the file `log`.
    Process(std::vector<std::string> command, const std::filesystem::path& log,
            const std::vector<std::string>& environment = {});
    ~Process();
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;

    [[nodiscard]] pid_t pid() const { return pid_; }
    [[nodiscard]] bool running();
    void signal(int number) const;

    /// Exit code (128 + signal if it was killed), or nothing if it still runs after that time.
    std::optional<int> wait(std::chrono::milliseconds at_most);

    /// All it has said so far.
    [[nodiscard]] std::string said() const;

  private:
    pid_t pid_ = -1;
    std::optional<int> exit_;
    std::filesystem::path log_;
};

struct Finished {
    int exit = -1;  ///< -1: it did not end in time and was killed
    std::string said;
};

/// Runs a program to its end.
Finished run(const std::vector<std::string>& command,
             std::chrono::seconds at_most = std::chrono::seconds(60));

/// Child processes of a process, and theirs, by name of their program.
[[nodiscard]] std::vector<pid_t> descendants(pid_t parent, const std::string& program);

/// A folder of its own for one test, gone with it.
class Folder {
  public:
    Folder();
    ~Folder();
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    /// Writes a file below the folder, making folders as needed.
    std::filesystem::path write(const std::string& name, const std::string& text) const;

  private:
    std::filesystem::path path_;
};

}  // namespace kiosk::whole
