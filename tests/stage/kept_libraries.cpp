// Under the leak sanitizer libraries stay loaded until the end: what a graphics driver keeps for
// itself counts as lost once the library that points at it is gone, and cannot be named any more.
#ifdef __SANITIZE_ADDRESS__

// In place of the C library's.
extern "C" int dlclose(void* /*library*/) {
    return 0;
}

#endif
