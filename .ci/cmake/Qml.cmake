# QML modules. Every module lands in build/<preset>/qml/<URI as path>, so that qmllint and tools find
# the others there, and in the resources under :/qt/qml, which is the engine's only import path.
set(QT_QML_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/qml)

# Who shows screens links this one target: it carries every module of ours that has been declared.
add_library(leadhand_qml INTERFACE)

# leadhand_qml_module(NAME URI [SOURCES files...] [RESOURCES files...] [IMPORTS uris...] [LINK libs...] [INTERNAL])
# One QML module, built in. Without QML files in SOURCES all *.qml of the folder belong to it; a file
# that starts with `pragma Singleton` is a singleton. C++ sources get our warnings, generated ones don't.
# INTERNAL keeps the module out of the crew app.
function(leadhand_qml_module name uri)
  cmake_parse_arguments(arg "INTERNAL" "" "SOURCES;RESOURCES;IMPORTS;LINK" ${ARGN})
  set(qmlFiles ${arg_SOURCES})
  set(cppFiles ${arg_SOURCES})
  list(FILTER qmlFiles INCLUDE REGEX "\\.qml$")
  list(FILTER cppFiles EXCLUDE REGEX "\\.qml$")
  if(NOT qmlFiles)
    file(GLOB qmlFiles RELATIVE ${CMAKE_CURRENT_SOURCE_DIR} CONFIGURE_DEPENDS *.qml)
  endif()
  foreach(file ${qmlFiles})
    file(STRINGS ${file} firstLine LIMIT_COUNT 1)
    if(firstLine STREQUAL "pragma Singleton")
      set_source_files_properties(${file} PROPERTIES QT_QML_SINGLETON_TYPE TRUE)
      set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
    endif()
  endforeach()
  string(REPLACE "." "/" folder ${uri})
  set(CMAKE_AUTOMOC ON)
  qt_add_qml_module(${name} STATIC URI ${uri} VERSION 1.0 RESOURCE_PREFIX /qt/qml
    OUTPUT_DIRECTORY ${QT_QML_OUTPUT_DIRECTORY}/${folder}
    QML_FILES ${qmlFiles} SOURCES ${cppFiles} RESOURCES ${arg_RESOURCES} IMPORTS ${arg_IMPORTS})
  set_source_files_properties(${cppFiles} PROPERTIES COMPILE_OPTIONS
    "-Wall;-Wextra;-Wpedantic;-Wshadow=local;-Wconversion;-Wno-sign-conversion;-Werror")
  target_include_directories(${name} PUBLIC ${CMAKE_SOURCE_DIR} PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
  target_link_libraries(${name} PUBLIC Qt6::Quick ${arg_LINK})
  if(NOT arg_INTERNAL)
    target_link_libraries(leadhand_qml INTERFACE ${name} ${name}plugin)
  endif()
endfunction()
