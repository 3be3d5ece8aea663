# shellcheck shell=bash
# shellcheck disable=SC2154
# Sourced by install: a bare Debian in a folder, and what is done in it. "root" is the folder, "log" takes what programs print.

# make_root SUITE: a fresh copy of a bare Debian, which is fetched once.
make_root() {
  local bare=$work/bare-$1
  if [ ! -e "$bare.done" ]; then
    rm -rf "$bare"
    debootstrap --variant=minbase "$1" "$bare" "${DEBIAN_MIRROR:-http://deb.debian.org/debian}" >"$work/debootstrap-$1.log" 2>&1
    touch "$bare.done"
  fi
  root=$work/$1
  log=$work/$1.log
  rm -rf "$root"
  cp -a "$bare" "$root"
  cp -L /etc/resolv.conf /etc/hosts "$root/etc/"
  mount --bind /dev "$root/dev"
  mount -t proc proc "$root/proc"
  # Authorities that this machine trusts, for networks that read along.
  mkdir -p "$root/etc/outside"
  cp -L /etc/ssl/certs/ca-certificates.crt "$root/etc/outside/"
  [ ! -e "$JAVA_HOME/lib/security/cacerts" ] || cp -L "$JAVA_HOME/lib/security/cacerts" "$root/etc/outside/"
  as_root useradd --create-home --home-dir "$home" --shell /bin/bash tester
  as_root apt-get update -qq
}

drop_root() {
  umount -l "$root/dev" "$root/proc"
  rm -rf "$root"
}

# Programs in the root see nothing of this one's environment but the display and its proxies.
inside() {
  local user=$1 home=$2
  shift 2
  chroot --userspec="$user" "$root" /usr/bin/env -i -C "$home" HOME="$home" USER="${user%%:*}" PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
    DISPLAY="$display" DEBIAN_FRONTEND=noninteractive CURL_CA_BUNDLE=/etc/outside/ca-certificates.crt \
    MAVEN_OPTS=-Djavax.net.ssl.trustStore=/etc/outside/cacerts \
    ${http_proxy:+"http_proxy=$http_proxy"} ${https_proxy:+"https_proxy=$https_proxy"} "$@" </dev/null
}
as_root() { inside root:root /root "$@" >>"$log" 2>&1; }
as_tester() { inside tester:tester "$home" "$@" 2>>"$log"; }

# Everything in the root but what runs, logs and caches, and what is in the tester's folder.
list_files() {
  (cd "$root" && find . -xdev \( -path ".$home" -o -path ./tmp -o -path ./var/cache -o -path ./var/log -o -path ./var/lib/dpkg -o -path ./var/lib/apt \) -prune -o -print) | sort
}

# open_window NAME COMMAND...: starts it as the tester, and returns when a window has that name. "started" is the process.
open_window() {
  local name=$1
  shift
  as_tester "$@" >>"$log" &
  started=$!
  wait_for_window "$name"
}

# Waits for a minute, or for as many tenths of a second as "patience" holds, while the process that was started lives.
wait_for_window() {
  for _ in $(seq "${patience:-600}"); do
    ! DISPLAY=$display xdotool search --onlyvisible --name "$1" >/dev/null 2>&1 || return 0
    kill -0 "$started" 2>/dev/null || return 1
    sleep 0.1
  done
  return 1
}

# picture NAME: what the screen shows; fails if it is all but empty.
picture() {
  sleep 2
  DISPLAY=$display import -window root "$work/$1.png"
  [ "$(identify -format %k "$work/$1.png")" -gt 50 ]
}

close_window() {
  kill "$started" 2>/dev/null || true
  wait "$started" 2>/dev/null || true
}
