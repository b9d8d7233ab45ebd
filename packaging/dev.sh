#!/bin/sh
# From a bare checkout to a window or a test run, in one command:
#
#     sh packaging/dev.sh run [-- ARGUMENT…]     set up what is missing, open the window
#     sh packaging/dev.sh test [ARGUMENT…]       set up what is missing, run the tests (pytest's arguments)
#     sh packaging/dev.sh setup                  only set up
#
# Installs shared libraries with apt where it may and says what to do where it may not, keeps the
# Python packages of packaging/lock.txt in .venv, and does nothing where all of that is there.
# Libraries are looked for by soname: the packages' names differ between releases.

set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
lock=$root/packaging/lock.txt
venv=$root/.venv
stamp=$venv/set-up-for
PATH=$PATH:/usr/sbin:/sbin # ldconfig, for those who are not root

# What is looked for | the package that has it, newest name first.
window_needs='
libglib-2.0.so.0       libglib2.0-0t64 libglib2.0-0
libGL.so.1             libgl1
libEGL.so.1            libegl1
libxkbcommon.so.0      libxkbcommon0
libfreetype.so.6       libfreetype6
libfontconfig.so.1     libfontconfig1
libdbus-1.so.3         libdbus-1-3
libX11-xcb.so.1        libx11-xcb1
libxkbcommon-x11.so.0  libxkbcommon-x11-0
libxcb-cursor.so.0     libxcb-cursor0
libxcb-icccm.so.4      libxcb-icccm4
libxcb-keysyms.so.1    libxcb-keysyms1
libxcb-shape.so.0      libxcb-shape0
libwayland-cursor.so.0 libwayland-cursor0
libcups.so.2           libcups2t64 libcups2
'
# The journeys drive the real window on a screen of their own, and read the printed page back; one test
# prints on a printer of its own.
test_needs='
Xvfb                   xvfb
openbox                openbox
xdotool                xdotool
wmctrl                 wmctrl
xprop                  x11-utils
pdftotext              poppler-utils
cupsd                  cups-daemon
lpadmin                cups-client
/usr/share/cups/mime/cupsfilters.convs         cups-filters-core-drivers cups-filters
dbus-run-session       dbus-daemon dbus
/usr/libexec/at-spi-bus-launcher               at-spi2-core
/usr/lib/python3/dist-packages/pyatspi         python3-pyatspi
'

say() {
    printf '%s\n' "$*" >&2
}

stop() {
    say "$@"
    exit 1
}

main() {
    task=${1-}
    [ $# -eq 0 ] || shift
    case $task in
        run) needs=$window_needs && require_display ;;
        test | setup) needs=$window_needs$test_needs ;;
        *) stop 'Use: sh packaging/dev.sh run [-- ARGUMENT…]  or  sh packaging/dev.sh test [ARGUMENT…]' ;;
    esac
    [ "${1-}" != -- ] || shift
    require_libraries
    require_packages
    make_commands
    case $task in
        run) run_program "$@" ;;
        test) run_tests "$@" ;;
    esac
}

run_program() {
    PYTHONPATH=$root${PYTHONPATH:+:$PYTHONPATH} exec "$venv/bin/python" -m planner "$@"
}

run_tests() {
    cd "$root"
    [ $# -gt 0 ] || set -- -n 2 --dist loadscope
    exec "$venv/bin/python" -m pytest "$@"
}

require_display() {
    [ "$(uname -s)" = Linux ] || return 0
    [ -z "${DISPLAY-}${WAYLAND_DISPLAY-}${QT_QPA_PLATFORM-}" ] || return 0
    stop 'There is no display to open a window on: neither DISPLAY nor WAYLAND_DISPLAY is set.' \
        'Start this from a desktop, or under Xvfb; the tests (sh packaging/dev.sh test) need none.'
}

# Shared libraries and programs

require_libraries() {
    [ "$(uname -s)" = Linux ] || return 0
    known_libraries=$(ldconfig -p 2>/dev/null) || known_libraries=
    missing=$(missing_of "$needs")
    [ -x "$venv/bin/python" ] || find_python || missing="$missing python3 python3-venv"
    [ -n "${missing# }" ] || return 0
    install_packages $missing
}

# Prints the first package that apt knows for each need that isn't there, else the need itself.
missing_of() {
    printf '%s\n' "$1" | while read -r need packages; do
        [ -z "$need" ] || is_there "$need" || known_package "$need" $packages
    done
}

is_there() {
    case $1 in
        /*) [ -e "$1" ] ;;
        *.so.*)
            case $known_libraries in
                *"	$1 "*) ;;
                *) return 1 ;;
            esac
            ;;
        *) command -v "$1" >/dev/null 2>&1 ;;
    esac
}

known_package() {
    need=$1 && shift
    for package; do
        ! apt-cache show --no-all-versions "$package" >/dev/null 2>&1 || break
    done
    command -v apt-get >/dev/null 2>&1 || package=$need
    printf '%s ' "$package"
}

install_packages() {
    command -v apt-get >/dev/null 2>&1 ||
        stop "These are missing and can't be installed from here (there is no apt-get): $*." \
            'Install the packages that hold them with your system’s own tool, then try again.'
    if [ "$(id -u)" -eq 0 ]; then
        as_root=
    elif sudo -n true 2>/dev/null; then
        as_root='sudo -n'
    else
        stop "These packages are missing: $*.
Installing them takes rights that this account doesn't have. Have this done, then try again:
    sudo apt-get install --no-install-recommends $*"
    fi
    say "Installing with apt: $*"
    refresh_apt "$@"
    $as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -qq -y -o Dpkg::Use-Pty=0 --no-install-recommends $wanted \
        </dev/null >/dev/null ||
        stop "apt could not install $wanted; what it said stands above." \
            'Is there a network? Does the machine know its package mirrors?'
}

# A bare machine has no package lists: what it calls each package is known only after them.
refresh_apt() {
    $as_root apt-get update -qq </dev/null ||
        say 'The package lists could not be refreshed; trying with those there are.'
    wanted=$(missing_of "$needs")
    case " $* " in *' python3-venv '*) wanted="$wanted python3 python3-venv" ;; esac
}

# Python and its packages

find_python() {
    for python in python3 python3.14 python3.13 python3.12 python3.11; do
        ! is_good_python "$python" || return 0
    done
    return 1
}

is_good_python() {
    "$1" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1
}

require_packages() {
    wanted_stamp=$(cksum <"$lock")
    if "$venv/bin/python" -c '' 2>/dev/null; then
        [ "$(cat "$stamp" 2>/dev/null)" != "$wanted_stamp" ] || return 0
    else
        make_environment
    fi
    say 'Fetching and installing the Python packages into .venv; a minute or so, this once.'
    # uv makes environments without pip.
    "$venv/bin/python" -m pip --version >/dev/null 2>&1 || "$venv/bin/python" -m ensurepip >/dev/null
    PIP_USER=0 "$venv/bin/python" -m pip install --quiet --quiet --disable-pip-version-check --no-input \
        --no-compile --require-hashes --requirement "$lock" </dev/null ||
        stop 'The Python packages could not be installed; what pip said stands above.' \
            'Is there a network, and can pip reach its package index?'
    compile_everything
    printf '%s\n' "$wanted_stamp" >"$stamp"
}

make_environment() {
    [ -w "$root" ] || stop "Nothing can be written into $root: make .venv there needs the right to."
    find_python ||
        stop 'Python 3.11 or newer is needed, with its venv module;' \
            "here is $(python3 -V 2>/dev/null || echo none). Debian has had it since release 12:" \
            'sudo apt-get install python3 python3-venv'
    rm -rf "$venv"
    "$python" -m venv "$venv" || stop 'The environment .venv could not be made; see above for why.'
}

# `.venv/bin/lagkage-cli` runs what lies in this checkout. Where uv has put a command, it stays.
make_commands() {
    make_command lagkage planner
    make_command lagkage-cli planner.cli
}

make_command() {
    [ ! -x "$venv/bin/$1" ] || return 0
    cat >"$venv/bin/$1" <<END
#!/bin/sh
root=\$(CDPATH='' cd -- "\$(dirname -- "\$0")/../.." && pwd)
PYTHONPATH=\$root\${PYTHONPATH:+:\$PYTHONPATH} exec "\$root/.venv/bin/python" -m $2 "\$@"
END
    chmod +x "$venv/bin/$1"
}

# Without compiled files each start takes most of a second longer, and some environments tell Python
# never to write any.
compile_everything() {
    "$venv/bin/python" -m compileall -q -j 0 -x 'site-packages/.*/tests?/' \
        "$venv/lib" "$root/planner" >/dev/null 2>&1 || true
}

main "$@"
