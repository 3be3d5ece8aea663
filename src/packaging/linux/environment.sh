# Sourced by ./run and by the start script of the Linux packages: what the app finds in its environment. "fonts" is the folder of our fonts.

# In the C locale Java finds no file whose name has a letter beyond ASCII.
if [ "$(locale charmap 2>/dev/null)" = ANSI_X3.4-1968 ] && locale -a 2>/dev/null | grep -qix 'c\.utf-\?8'; then
  export LC_ALL=C.UTF-8
fi
# Our fonts, and the system's beside them where it has any.
export FONTCONFIG_FILE="${FONTCONFIG_FILE:-$fonts/fonts.conf}"
# Without a graphics card GTK would load OpenGL and its compiler all the same, 58 MiB, only to list what it can do.
if [ ! -e /dev/dri ]; then export GDK_GL=disable; fi
# JavaFX adds these two when it starts, which moves the list of all variables, while other threads read it: before glibc 2.41 the start
# could end with a crash. What is there already is set in its place.
export GDK_BACKEND=x11 IBUS_ENABLE_SYNC_MODE=1
