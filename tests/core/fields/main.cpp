// The field table of the documentation: leadhand-fields --write FILE | --check FILE
#include "core/schema/Schema.h"

#include <cstdio>
#include <fstream>
#include <sstream>
#include <string_view>

int main(int count, char** words) {
  const std::string_view verb = count == 3 ? words[1] : "";
  if (verb == "--write") {
    std::ofstream file(words[2], std::ios::binary | std::ios::trunc);
    return file << leadhand::fieldTable() << std::flush ? 0 : 1;
  }
  if (verb == "--check") {
    std::ostringstream text;
    text << std::ifstream(words[2], std::ios::binary).rdbuf();
    if (text.str() == leadhand::fieldTable())
      return 0;
    std::fprintf(stderr, "%s is stale: cmake --build build/release --target fields writes it anew\n",
                 words[2]);
    return 1;
  }
  std::fprintf(stderr, "usage: leadhand-fields --write FILE | --check FILE\n");
  return 2;
}
