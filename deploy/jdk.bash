# Sourced by what needs a JDK 25: find_jdk prints where one is.

is_25() { [[ -x $1/bin/java && -f $1/release ]] && grep -q '^JAVA_VERSION="25[."]' "$1/release"; }

find_jdk() {
  local candidate on_path
  on_path=$(command -v java || true)
  for candidate in "${PEILDATUM_JAVA_HOME:-}" "${JAVA_HOME:-}" \
    "${on_path:+$(dirname "$(dirname "$(readlink -f "$on_path")")")}" \
    /usr/lib/jvm/* /opt/*jdk* /opt/java/* "$HOME"/.jdks/* "$HOME"/.sdkman/candidates/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [[ -n $candidate ]] && is_25 "$candidate"; then
      printf '%s\n' "$candidate"
      return
    fi
  done
  echo "JDK 25 was not found. Install one, or say where it is: PEILDATUM_JAVA_HOME=/path/to/jdk-25" >&2
  exit 1
}
