#!/bin/sh
# no-bugs.sh PLANTED CLEAN...: the first program has the planted bugs' switch in it, none of the others has.
set -u
has_switch() { nm --demangle "$1" 2>/dev/null | grep -q 'leadhand::withBugs::planted'; }

planted="$1"
shift
if ! has_switch "$planted"; then
  echo "no-bugs: $planted should have bugs in it; this check sees none, so it proves nothing" >&2
  exit 1
fi
[ $# -gt 0 ] || { echo "no-bugs: nothing to look at" >&2; exit 1; }
for file in "$@"; do
  if ! nm "$file" 2>/dev/null | grep -q .; then
    echo "no-bugs: $file tells no symbols; it can't be looked at" >&2
    exit 1
  fi
  if has_switch "$file"; then
    echo "no-bugs: $file has planted bugs in it" >&2
    exit 1
  fi
done
echo "no-bugs: $# files without a bug in them"
