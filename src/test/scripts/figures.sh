# shellcheck shell=bash
# shellcheck disable=SC2154
# Sourced by install: how large, how fast and how heavy the installed app is.

# figure WHAT VALUE LIMIT UNIT
figure() {
  check "$1: $2 $4 (at most $3)" awk "BEGIN { exit !($2 <= $3) }"
}

megabytes() { awk "BEGIN { printf \"%.0f\", $1 / 1000000 }"; }

# Milliseconds from starting the process until it has painted what is named; with the installed Java, its flags and its class path.
milliseconds_to() {
  local start line
  start=$(date +%s%N)
  while read -r line; do
    [ "$line" != ready=1 ] || echo $((($(date +%s%N) - start) / 1000000))
  done < <(timeout 60 chroot --userspec=tester:tester "$root" /usr/bin/env -i HOME="$home" LC_ALL=C.UTF-8 DISPLAY="$display" GDK_GL=disable \
    GDK_BACKEND=x11 IBUS_ENABLE_SYNC_MODE=1 FONTCONFIG_FILE="$app/fonts/fonts.conf" "$app/../runtime/bin/java" "${options[@]}" -cp "$classpath:/tmp/bench.jar" \
    org.commonground.bench.BenchChild /tmp/bench.sqlite "$1" </dev/null 2>>"$log")
}

median() { sort -n | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'; }

print_figures() {
  local app=/usr/lib/common-ground/lib/app config option options classpath size bare painted
  for file in "$packages"/*.deb "$packages"/*.rpm "$packages"/*linux*.tar.gz; do
    size=$(megabytes "$(stat -c %s "$file")")
    figure "size of ${file##*/}" "$size" 110 MB
  done
  figure "installed size" "$(megabytes "$(du -sb "$root/usr/lib/common-ground" | cut -f1)")" 260 MB
  config=$root$app/common-ground.cfg
  options=()
  while read -r option; do options+=("${option//\$APPDIR/$app}"); done < <(sed -n 's/^java-options=//p' "$config")
  # shellcheck disable=SC2016
  classpath=$(sed -n 's/^app.classpath=//p' "$config" | sed 's|\$APPDIR|'"$app"'|' | paste -sd :)
  cp "$top/target/common-ground-bench.jar" "$root/tmp/bench.jar"
  : >"$work/bare"
  : >"$work/painted"
  # The store waits for the disk, which apt has just given 240 MB.
  sync
  for _ in $(seq 15); do
    milliseconds_to bare-start >>"$work/bare"
    milliseconds_to start >>"$work/painted"
  done
  bare=$(median <"$work/bare")
  painted=$(median <"$work/painted")
  echo "        start to a bare JavaFX window: $bare ms, start to home: $painted ms (medians of 15)"
  figure "start to home, as many times as a bare window" "$(awk "BEGIN { printf \"%.2f\", $painted / $bare }")" 1.2 times
  open_window "Common Ground" common-ground
  sleep 10
  figure "memory when idle" "$(awk '/VmRSS/ { printf "%.0f", $2 / 1024 }' "/proc/$started/status")" 150 MiB
  close_window
}
