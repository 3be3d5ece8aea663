#!/usr/bin/env bash
# Writes .mvn/checksums anew, from everything that Maven fetches into an empty folder. Run it after a version in pom.xml was changed, and look
# at the difference before it is committed.
set -eu
cd "$(dirname "$0")/.."
. .mvn/find-java.sh
fetched=$(mktemp -d)
trap 'rm -rf "$fetched"' EXIT
rm -rf .mvn/checksums target
record() {
  ./mvnw -q -B -ntp -Dmaven.repo.local="$fetched" -Daether.artifactResolver.postProcessor.trustedChecksums.record=true "$@"
}
# What ./run, ./test, ./package and ./run bench need; one test, so that what runs tests is fetched too.
record -Ppackages,bench -Dspotless.check.skip=true -Dtest=AgreementTest verify
# The formatter; whether the sources are formatted is of no interest here.
record spotless:check >/dev/null 2>&1 || true
# What starts the trial of the packages, ./test -Pinstall.
record exec:help >/dev/null
# JavaFX of the other systems.
for platform in win mac mac-aarch64 linux-aarch64; do
  record -Djavafx.platform="$platform" dependency:resolve
done
LC_ALL=C sort -k 2 -o .mvn/checksums/checksums.sha256 .mvn/checksums/checksums.sha256
rm -f .mvn/checksums/*.bak
