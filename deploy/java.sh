# Sourced by the scripts that start a Java program. Also for bash 3.2, as macOS has it.
# shellcheck shell=bash

is_jdk_25() {
    [[ -x $1/bin/javac ]] && "$1/bin/javac" -version 2>&1 | grep -qE '^javac (2[5-9]|[3-9][0-9])'
}

find_jdk() {
    local candidate on_path=""
    if command -v javac >/dev/null; then
        on_path=$(cd "$(dirname "$(readlink -f "$(command -v javac)" 2>/dev/null || command -v javac)")/.." && pwd)
    fi
    for candidate in "${JAVA_HOME:-}" "${JAVA25_HOME:-}" "$on_path" /usr/lib/jvm/* /opt/java/* /opt/jdk* \
        "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
        if [[ -n $candidate && -d $candidate ]] && is_jdk_25 "$candidate"; then
            echo "$candidate"
            return
        fi
    done
    return 1
}

# Sets JAVA_HOME, or ends: what starts with an older Java fails in ways that look like something else.
require_jdk() {
    if ! JAVA_HOME=$(find_jdk); then
        echo "No JDK 25 was found on this machine: install one from https://adoptium.net, or point JAVA_HOME to it." >&2
        exit 2
    fi
    export JAVA_HOME
}

jar_of() {
    echo "$home/$1/target/$(basename "$1").jar"
}

# When a module was built: a boot jar carries the date of the reproducible build, the jar it was made from the real one.
built_jar_of() {
    local jar
    jar=$(jar_of "$1")
    [[ -f $jar.original ]] && echo "$jar.original" || echo "$jar"
}

# Says the first of the modules whose jar is missing or older than a source; fails where there is none.
out_of_date_module() {
    local module jar
    for module in "$@"; do
        jar=$(built_jar_of "$module")
        if [[ ! -f $jar || ! -f $(jar_of "$module") ]] || [[ -n $(find "$home/$module/src/main" \
            "$home/$module/pom.xml" "$home/pom.xml" -type f -newer "$jar" -print -quit) ]]; then
            echo "$module"
            return
        fi
    done
    return 1
}
