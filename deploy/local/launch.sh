# Sourced by the scripts that start a program of deploy/local; they set home and usage (a file that says what they take).
# shellcheck shell=bash

modules=(service-kit dossier-service intervention-service reporting-service gateway-service deploy/servers deploy/checker
    deploy/local)

# What is not understood is said before anything is built. The words after an option's name in the usage say what it takes.
check_options() {
    local option line value
    while (($#)); do
        option=$1
        if [[ $option == --help || $option == -h ]]; then
            cat "$usage"
            exit 0
        fi
        if ! line=$(grep -E -- "^  $option( |\$)" "$usage") || [[ $option != --* ]]; then
            echo "There is no option $option: see --help." >&2
            exit 2
        fi
        shift
        if [[ $line =~ ^\ \ --[a-z-]+\ ([A-Z]+)\  ]]; then
            value=${BASH_REMATCH[1]}
            if [[ -z ${1:-} ]] || [[ $value == N && ! $1 =~ ^-?[0-9]+$ ]]; then
                echo "$option needs a value ($value): see --help." >&2
                exit 2
            fi
            shift
        fi
    done
}

# shellcheck source=deploy/java.sh
source "$home/deploy/java.sh"
require_jdk

out_of_date() {
    out_of_date_module "${modules[@]}" >/dev/null || [[ ! -d $home/deploy/local/target/lib ]]
}

build() {
    local log module
    log=$(mktemp "${TMPDIR:-/tmp}/entente-build.XXXXXX")
    echo "Building what is missing; the first time this fetches libraries and takes some minutes."
    if ! (cd "$home" && ./mvnw -B -ntp -DskipTests -Dspotless.check.skip -pl deploy/local -am package) 2>&1 | tee "$log" |
        awk '/^\[INFO\] Building .*\[[0-9]+\/[0-9]+\]$/ { print "  " $3 " " $NF; fflush() }'; then
        grep -m 5 '^\[ERROR\]' "$log" >&2 || true
        echo "The build failed: see $log." >&2
        exit 1
    fi
    rm -f "$log"
    # a jar that came out the same keeps its old date, and would be out of date for ever
    for module in "${modules[@]}"; do
        touch -c "$(built_jar_of "$module")"
    done
}

# One build at a time from one checkout; who waited finds it done.
build_once() {
    if ! out_of_date; then
        return
    fi
    exec 9<"$home/pom.xml"
    if command -v flock >/dev/null && ! flock -n 9; then
        echo "Another build of this checkout is under way: waiting for it."
        flock 9
    fi
    if out_of_date; then
        build
    fi
    exec 9<&-
}

# start MAIN ARGUMENTS
start() {
    local main=$1
    shift
    exec "$JAVA_HOME/bin/java" -Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED \
        --sun-misc-unsafe-memory-access=allow -Dentente.home="$home" \
        -cp "$(jar_of deploy/local):$home/deploy/local/target/lib/*" "fr.entente.local.$main" "$@"
}
