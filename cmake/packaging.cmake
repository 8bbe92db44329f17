# What `cmake --install` puts where, and the Debian package that `cpack -G DEB` makes of it.
# The program finds the rest from its own place: ../libexec/awareness-kiosk and ../share/awareness-kiosk.
include(GNUInstallDirs)

set(own_share ${CMAKE_INSTALL_DATADIR}/awareness-kiosk)
set(own_doc ${CMAKE_INSTALL_DATADIR}/doc/awareness-kiosk)
set(debian ${CMAKE_CURRENT_LIST_DIR}/debian)

install(TARGETS awareness-kiosk DESTINATION ${CMAKE_INSTALL_BINDIR})
install(TARGETS awareness-kiosk-media awareness-kiosk-documents DESTINATION ${CMAKE_INSTALL_LIBEXECDIR}/awareness-kiosk)
install(DIRECTORY config playlists media DESTINATION ${own_share} PATTERN README.md EXCLUDE PATTERN laptop EXCLUDE)
install(FILES README.md ${debian}/copyright DESTINATION ${own_doc})

# kiosk_install_gzipped(FILE FOLDER): the file with .gz behind its name; without a time stamp, so that it is always the same.
function(kiosk_install_gzipped file folder)
    cmake_path(GET file FILENAME name)
    set(gzipped ${CMAKE_BINARY_DIR}/${name}.gz)
    add_custom_command(OUTPUT ${gzipped} COMMAND gzip -9nc ${file} > ${gzipped} DEPENDS ${file} VERBATIM)
    add_custom_target(gzipped-${name} ALL DEPENDS ${gzipped})
    install(FILES ${gzipped} DESTINATION ${folder})
endfunction()

kiosk_install_gzipped(${CMAKE_SOURCE_DIR}/docs/awareness-kiosk.1 ${CMAKE_INSTALL_MANDIR}/man1)
kiosk_install_gzipped(${debian}/changelog ${own_doc})

# Depends: the section [run] of scripts/packages; dpkg-shlibdeps adds the libraries.
set(listed ${CMAKE_SOURCE_DIR}/scripts/packages)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${listed})
file(STRINGS ${listed} lines REGEX "^[[a-z]")
set(section "")
set(needed "")
foreach(line IN LISTS lines)
    if(line MATCHES "^\\[([a-z]+)\\]")
        set(section ${CMAKE_MATCH_1})
    elseif(section STREQUAL run AND line MATCHES "^[^ ]+")
        list(APPEND needed ${CMAKE_MATCH_0})
    endif()
endforeach()
list(JOIN needed ", " CPACK_DEBIAN_PACKAGE_DEPENDS)

set(CPACK_GENERATOR DEB)
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGE_VENDOR "The awareness kiosk's volunteers")
set(CPACK_PACKAGE_CONTACT "The awareness kiosk's volunteers <kiosk@example.org>")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION video)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "fullscreen show of film, slides and facts for unattended screens")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"Plays an endless show on a screen that nobody watches over: DVD-style clips
with sound, slides exported from a presentation, and cards with facts and
their sources. The show is one XML playlist, which the program checks and
explains in plain words; a mistake in it never blanks the screen.
.
It was made for rummage sales that raise money for shelters for victims of
human trafficking, and brings a sample show on that subject.")
include(CPack)
