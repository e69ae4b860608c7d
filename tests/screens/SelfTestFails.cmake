# The self-test of a device with a nameless row: it has to end with 1 and to name the row.
execute_process(COMMAND ${APP} --home ${HOME} --insecure-dev-key --self-test
  RESULT_VARIABLE ended ERROR_VARIABLE said)
if(NOT ended EQUAL 1)
  message(FATAL_ERROR "the self-test ended with ${ended}, not with 1:\n${said}")
endif()
if(NOT said MATCHES "customers: no spoken name for customerLine_")
  message(FATAL_ERROR "the self-test does not name the row:\n${said}")
endif()
message(STATUS "named, as it should be:\n${said}")
