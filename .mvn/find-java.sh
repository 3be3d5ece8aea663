# Sourced by run and test: sets JAVA_HOME to a JDK 25, and says in one sentence what the machine lacks.

is_jdk25() {
  [ -x "$1/bin/javac" ] && grep -q '^JAVA_VERSION="25' "$1/release" 2>/dev/null
}

on_path() {
  local java
  java=$(command -v java) || return 0
  java=$(readlink -f "$java" 2>/dev/null || echo "$java")
  dirname "$(dirname "$java")"
}

find_jdk25() {
  local home
  for home in "${JAVA_HOME:-}" "$(on_path)" "$(/usr/libexec/java_home -v 25 2>/dev/null || true)" \
    /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /opt/java/* /opt/jdk* ~/.sdkman/candidates/java/* ~/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home ~/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home; do
    if [ -n "$home" ] && is_jdk25 "$home"; then
      export JAVA_HOME=$home
      return
    fi
  done
  lacks "Common Ground needs a Java Development Kit 25: on Debian 13 'sudo apt install openjdk-25-jdk', on Fedora" \
    "'sudo dnf install java-25-openjdk-devel', on macOS 'brew install openjdk@25', on Windows" \
    "'winget install EclipseAdoptium.Temurin.25.JDK', elsewhere set JAVA_HOME to one."
}

lacks() {
  echo "$*" >&2
  exit 1
}

is_linux() { [ "$(uname -s)" = Linux ]; }

has_library() {
  local known
  known=$(PATH=$PATH:/sbin:/usr/sbin ldconfig -p 2>/dev/null) || return 0
  case $known in *"$1 "*) return 0 ;; *) return 1 ;; esac
}

# Without these JavaFX hangs instead of drawing.
need_drawing() {
  local library
  is_linux || return 0
  for library in libfreetype.so.6 libfontconfig.so.1 libpangoft2-1.0.so.0; do
    has_library "$library" ||
      lacks "Common Ground cannot draw without $library: on Debian 'sudo apt install libpangoft2-1.0-0'," \
        "on Fedora 'sudo dnf install pango' (macOS and Windows need nothing)."
  done
}

need_window() {
  ! is_linux || has_library libgtk-3.so.0 ||
    lacks "Common Ground needs GTK 3 to open a window: on Debian 'sudo apt install libgtk-3-0'," \
      "on Fedora 'sudo dnf install gtk3' (macOS and Windows need nothing)."
}

find_jdk25
# Maven itself still uses what Java 25 warns about.
export MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED"
