#include "media/helper/document.h"

#include <dlfcn.h>

#include <filesystem>
#include <string>
#include <utility>

#include "media/helper/log_tail.h"
#include "media/helper/whole_file.h"

namespace kiosk::media::helper {
namespace {

/// Beside this program. It stays in memory until the process ends.
MakeDocument* load_documents() {
    const auto program = std::filesystem::read_symlink("/proc/self/exe");
    const std::string file = program.parent_path() / documents_library;
    void* library = ::dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL);
    void* made = library == nullptr ? nullptr : ::dlsym(library, make_document_name);
    if (made == nullptr) {
        complain(::dlerror());
        throw Unusable("is a PDF document, and the part of this program that reads it is missing");
    }
    return reinterpret_cast<MakeDocument*>(made);
}

}  // namespace

Document open_document(int fd) {
    static MakeDocument* const make = load_documents();
    Document document;
    make(whole_file(fd), complain, document);
    return document;
}

}  // namespace kiosk::media::helper
