# What every target of ours has in common.
add_library(leadhand_options INTERFACE)
target_compile_options(leadhand_options INTERFACE -Wall -Wextra -Wpedantic
  $<$<CXX_COMPILER_ID:GNU>:-Wshadow=local> -Wconversion -Wno-sign-conversion
  # gcc is the judge: what another compiler says of the standard library stops nobody.
  $<IF:$<CXX_COMPILER_ID:GNU>,-Wno-restrict;-Werror,-Wno-deprecated-declarations>
  -ffile-prefix-map=${CMAKE_SOURCE_DIR}=.)
target_include_directories(leadhand_options INTERFACE ${CMAKE_SOURCE_DIR})

# What also holds for code that is not ours but is built by us (generated messages, SQLCipher).
add_library(leadhand_instruments INTERFACE)
target_link_libraries(leadhand_options INTERFACE leadhand_instruments)
if(LEADHAND_SANITIZE)
  target_compile_options(leadhand_instruments INTERFACE -fsanitize=${LEADHAND_SANITIZE} -fno-omit-frame-pointer
    -fno-sanitize-recover=all)
  target_link_options(leadhand_instruments INTERFACE -fsanitize=${LEADHAND_SANITIZE})
endif()
if(LEADHAND_COVERAGE)
  target_compile_options(leadhand_options INTERFACE --coverage -fprofile-update=atomic)
  target_link_options(leadhand_options INTERFACE --coverage)
endif()

# leadhand_library(NAME SOURCES... LINK PUBLIC libs...): a static library of one layer.
function(leadhand_library name)
  cmake_parse_arguments(arg "" "" "SOURCES;LINK;PRIVATE_LINK" ${ARGN})
  add_library(${name} STATIC ${arg_SOURCES})
  target_link_libraries(${name} PUBLIC ${arg_LINK} PRIVATE leadhand_options ${arg_PRIVATE_LINK})
  target_include_directories(${name} PUBLIC ${CMAKE_SOURCE_DIR})
endfunction()

# leadhand_test(NAME SOURCES... LINK libs... [LABELS ...]): one GoogleTest binary, one CTest entry.
function(leadhand_test name)
  cmake_parse_arguments(arg "" "TIMEOUT" "SOURCES;LINK;LABELS" ${ARGN})
  add_executable(${name} ${arg_SOURCES})
  target_link_libraries(${name} PRIVATE leadhand_options ${arg_LINK} GTest::gmock GTest::gtest GTest::gtest_main)
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
  add_test(NAME ${name} COMMAND ${name})
  if(NOT arg_LABELS)
    set(arg_LABELS fast)
  endif()
  if(NOT arg_TIMEOUT)
    set(arg_TIMEOUT 300)
  endif()
  set_tests_properties(${name} PROPERTIES LABELS "${arg_LABELS}" TIMEOUT ${arg_TIMEOUT}
    ENVIRONMENT "LEADHAND_TEST_DATA=${CMAKE_SOURCE_DIR}/tests/data;LEADHAND_BIN=${CMAKE_BINARY_DIR}/bin")
endfunction()
