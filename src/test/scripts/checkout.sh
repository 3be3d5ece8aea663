# shellcheck shell=bash
# shellcheck disable=SC2034,SC2154
# Sourced by install: a bare Debian with git and a shell comes from a clone to a window.

try_checkout() {
  local checkout
  echo "a clone in a bare root"
  make_root "bookworm"
  as_root apt-get install -y --no-install-recommends git
  checkout=$root/root/common-ground
  git clone -q "$top" "$checkout"
  if ! curl -fsIL --max-time 20 "$(pinned "$(system_name).url")" >/dev/null 2>&1; then
    echo "        The address of the JDK cannot be reached, so this machine's own comes from a file server here."
    serve_own_jdk "$checkout/.mvn/jdk.properties"
  fi
  check "has no Java" is_missing java
  start_of_checkout=$SECONDS
  patience=12000 check "comes to a window with ./run" open_checkout
  echo "        after $((SECONDS - start_of_checkout)) s, of a repository of Maven that was empty"
  check "the window shows something" picture checkout
  close_window
  drop_root
}

open_checkout() {
  inside root:root /root env -C common-ground ./run >>"$log" 2>&1 &
  started=$!
  wait_for_window "Common Ground"
}

serve_own_jdk() {
  mkdir -p "$work/served"
  tar -chzf "$work/served/jdk.tar.gz" -C "$(dirname "$JAVA_HOME")" "$(basename "$JAVA_HOME")"
  "$JAVA_HOME/bin/jwebserver" -p 8473 -d "$work/served" >"$work/served.log" 2>&1 &
  sed -i "s|^\(.*\)\.url=.*|\1.url=http://127.0.0.1:8473/jdk.tar.gz|; s|^\(.*\)\.sha256=.*|\1.sha256=$(sha256 "$work/served/jdk.tar.gz")|" "$1"
}
