# shellcheck shell=bash
# Sourced by run and test: sets JAVA_HOME to a JDK 25, fetches a pinned one where there is none, and installs the system's
# libraries where it may. What cannot be done is said in one sentence. COMMON_GROUND_OFFLINE=1 forbids everything that is fetched.
repository=${BASH_SOURCE[0]%/*}/..

lacks() {
  echo "$*" >&2
  exit 1
}

is_linux() { [ "$(uname -s)" = Linux ]; }

is_offline() { [ "${COMMON_GROUND_OFFLINE:-}" = 1 ]; }

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
  local home cache
  cache=${XDG_CACHE_HOME:-$HOME/.cache}/common-ground
  for home in "${JAVA_HOME:-}" "$(on_path)" "$(/usr/libexec/java_home -v 25 2>/dev/null || true)" \
    /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /opt/java/* /opt/jdk* ~/.sdkman/candidates/java/* ~/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home ~/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home \
    "$cache"/jdk-*; do
    if [ -n "$home" ] && is_jdk25 "$home"; then
      export JAVA_HOME=$home
      return
    fi
  done
  fetch_jdk25 "$cache"
}

pinned() { sed -n "s/^$1=//p" "$repository/.mvn/jdk.properties"; }

# The JDK is whole under its final name or not there at all.
fetch_jdk25() {
  local cache=$1 url sum work made home offers
  offers="on Debian 13 'sudo apt install openjdk-25-jdk', on Fedora 'sudo dnf install java-25-openjdk-devel', on macOS 'brew install openjdk@25', elsewhere set JAVA_HOME to one."
  url=$(pinned "$(system_name).url")
  sum=$(pinned "$(system_name).sha256")
  [ -n "$url" ] || lacks "Common Ground needs a Java Development Kit 25: $offers"
  is_offline && lacks "Common Ground needs a Java Development Kit 25, and COMMON_GROUND_OFFLINE=1 forbids to fetch one: $offers"
  need_downloader
  work=$cache/fetch-$$
  home=$cache/jdk-$(pinned version)
  mkdir -p "$work" || lacks "Common Ground cannot write to $cache, where it keeps the Java Development Kit that it fetches."
  fetching=$work
  trap 'rm -rf "$fetching"' EXIT
  echo "Common Ground finds no Java Development Kit 25 here and fetches one, $(pinned name) $(pinned version), from $url into $cache (once, about 140 MB)." >&2
  download "$url" "$work/jdk.tar.gz" || lacks "The Java Development Kit could not be fetched from $url. You can install one instead: $offers"
  [ "$(sha256 "$work/jdk.tar.gz")" = "$sum" ] ||
    lacks "What came from $url is cut or is not $(pinned name) $(pinned version): its SHA-256 is not the one in .mvn/jdk.properties. Nothing of it was kept; try again."
  mkdir "$work/jdk"
  tar -xzf "$work/jdk.tar.gz" -C "$work/jdk" --strip-components=1 || lacks "The Java Development Kit could not be unpacked into $cache."
  made=$work/jdk
  # On macOS the JDK is a folder deeper.
  [ ! -d "$made/Contents/Home" ] || made=$made/Contents/Home
  is_jdk25 "$made" || lacks "What came from $url is no Java Development Kit 25. You can install one instead: $offers"
  # Another start may have been quicker, and its JDK is in use.
  is_jdk25 "$home" || { rm -rf "$home" && mv "$made" "$home"; }
  rm -rf "$work"
  trap - EXIT
  export JAVA_HOME=$home
}

system_name() {
  local system machine
  if is_linux; then system=linux; else system=mac; fi
  machine=$(uname -m)
  case $machine in x86_64 | amd64) machine=x64 ;; arm64) machine=aarch64 ;; esac
  echo "$system-$machine"
}

need_downloader() {
  command -v curl >/dev/null || command -v wget >/dev/null ||
    install_packages "needs curl to fetch a Java Development Kit" "curl ca-certificates" curl
}

# Progress is shown to a person only.
download() {
  if command -v curl >/dev/null; then
    if [ -t 2 ]; then curl -fL --progress-bar -o "$2" "$1"; else curl -fsSL -o "$2" "$1"; fi
  else
    if [ -t 2 ]; then wget -q --show-progress -O "$2" "$1"; else wget -nv -O "$2" "$1"; fi
  fi
}

sha256() {
  local sum
  sum=$(sha256sum "$1" 2>/dev/null || shasum -a 256 "$1")
  echo "${sum%% *}"
}

# install_packages "needs X to do Y" "Debian's packages" "Fedora's packages": installs them as root, else names the command.
install_packages() {
  local install said
  if command -v apt-get >/dev/null; then
    install="apt-get install -y --no-install-recommends $2"
  elif command -v dnf >/dev/null; then
    install="dnf install -y $3"
  else
    lacks "Common Ground $1: install what your system calls $2 (Debian) or $3 (Fedora)."
  fi
  [ "$(id -u)" = 0 ] || lacks "Common Ground $1: run 'sudo $install' and try again."
  is_offline && lacks "Common Ground $1, and COMMON_GROUND_OFFLINE=1 forbids to fetch it: run '$install' and try again."
  echo "Common Ground $1 and installs it: $install" >&2
  # shellcheck disable=SC2086
  said=$({ case $install in apt-get*) apt-get update -qq ;; esac && DEBIAN_FRONTEND=noninteractive $install; } </dev/null 2>&1) ||
    lacks "$said" "It could not be installed; the lines above say why."
}

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
    has_library "$library" || {
      install_packages "needs $library to draw" libpangoft2-1.0-0 pango
      return
    }
  done
}

need_window() {
  ! is_linux || { has_library libgtk-3.so.0 && has_library libXtst.so.6; } ||
    install_packages "needs GTK 3 to open a window" "libgtk-3-0 libxtst6" "gtk3 libXtst"
}

# Maven in the repository that the caller is in.
maven() {
  local offline=
  if is_offline; then
    offline=--offline
    ls -d "${MAVEN_USER_HOME:-$HOME/.m2}"/wrapper/dists/apache-maven-*/ >/dev/null 2>&1 ||
      lacks "Common Ground is built with Maven, which is not in your home folder yet, and COMMON_GROUND_OFFLINE=1 forbids to fetch it."
  fi
  ./mvnw -B -ntp $offline "$@"
}

find_jdk25
# Maven itself still uses what Java 25 warns about.
export MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED"
