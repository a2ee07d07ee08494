#!/usr/bin/env python3
"""Times the packaged application's start: from the process to its first answer, a list read from the database.

usage: bench/start.py [--starts N] [--application FOLDER] [name=JVM-FLAGS]…

Starts it N times for each name, in turn, with the flags given; without any, once without an archive of classes ("none") and
once with the AOT cache that bin/archive made ("aot"). Prints medians of the seconds that passed and of the processor seconds
that were spent. The database is what QUARKUS_DATASOURCE_JDBC_URL, _USERNAME and _PASSWORD name, otherwise the embedded one on a
folder that is kept between the starts. Needs the packaged application (./mvnw package) and Java 25, of JAVA_HOME or on the PATH.
"""
import argparse
import http.client
import os
import pathlib
import shlex
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
PORT = 18081
PATIENCE = 60  # seconds
TICKS = os.sysconf("SC_CLK_TCK")


def java():
    return os.path.join(os.environ["JAVA_HOME"], "bin", "java") if "JAVA_HOME" in os.environ else "java"


def answered():
    connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=PATIENCE)
    try:
        connection.request("GET", "/v1/articles?limit=1")
        return connection.getresponse().status == 200
    except OSError:
        return False
    finally:
        connection.close()


def processor_seconds(process):
    fields = pathlib.Path(f"/proc/{process.pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def start(application, flags, environment):
    """Seconds, and processor seconds, to the first answer."""
    begin = time.monotonic()
    process = subprocess.Popen([java(), *flags, "-jar", "quarkus-run.jar"], cwd=application, env=environment,
                               stdout=subprocess.DEVNULL)
    try:
        while not answered():
            if process.poll() is not None:
                sys.exit(f"the application ended with {process.returncode}")
            if time.monotonic() - begin > PATIENCE:
                sys.exit(f"the application did not answer within {PATIENCE} s")
            time.sleep(0.005)
        return time.monotonic() - begin, processor_seconds(process)
    finally:
        process.terminate()
        process.wait()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--starts", type=int, default=5)
    parser.add_argument("--application", type=pathlib.Path, default=ROOT / "target/quarkus-app")
    parser.add_argument("variants", nargs="*", default=["none=", "aot=-XX:AOTCache=app.aot -Xlog:aot*=off"])
    options = parser.parse_args()
    variants = {name: shlex.split(flags) for name, flags in (variant.split("=", 1) for variant in options.variants)}
    data = tempfile.mkdtemp(prefix="pullquote-start-")
    environment = dict(os.environ, PULLQUOTE_DATA_DIR=data, QUARKUS_HTTP_PORT=str(PORT), QUARKUS_MANAGEMENT_PORT="19001",
                       QUARKUS_LOG_LEVEL="WARN", QUARKUS_SHUTDOWN_DELAY="0")
    taken = {name: [] for name in variants}
    try:
        start(options.application, [], environment)  # The migrations, and what the disk's cache has not.
        for _ in range(options.starts):
            for name, flags in variants.items():
                taken[name].append(start(options.application, flags, environment))
    finally:
        shutil.rmtree(data, ignore_errors=True)
    for name, starts in taken.items():
        seconds, processor = zip(*starts)
        print(f"{name:12} {statistics.median(seconds):.2f} s, processor {statistics.median(processor):.2f} s "
              f"({min(seconds):.2f} to {max(seconds):.2f} s)")


if __name__ == "__main__":
    main()
