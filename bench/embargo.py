#!/usr/bin/env python3
"""Looks whether embargoes end on time, once, and not a moment early, with several instances whose clocks differ.

usage: bench/embargo.py [--articles N] [--skews S,S,S] [--lead SECONDS]

Starts PostgreSQL (initdb and postgres of $PG_BIN, or those on the PATH or under /usr/lib/postgresql) and one packaged
application for each skew, in seconds, by which its clock is off (clock.c); writes articles that all come off embargo at
the same moment of the database's clock; asks all instances a hundred times a second how many there are; and then reads the
change log. Exits with 1 if an article was early, late (more than 2 s), missing, or published twice. Needs ./mvnw package, Java 25
and a C compiler.
"""
import argparse
import collections
import concurrent.futures
import datetime
import functools
import glob
import http.client
import json
import math
import os
import pathlib
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parent.parent
KEY = "pq_embargotest_0123456789abcdefghijklmnopqrstuv"
LATEST = 2.0


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def call(base, method, path, body=None, headers=None):
    request = urllib.request.Request(base + path, method=method, data=None if body is None else json.dumps(body).encode())
    request.add_header("Authorization", "Bearer " + KEY)
    request.add_header("Content-Type", "application/json")
    for name, value in (headers or {}).items():
        request.add_header(name, value)
    with urllib.request.urlopen(request, timeout=30) as answer:
        return answer.headers, json.loads(answer.read())


class Database:
    """PostgreSQL in a temporary folder; as root it runs as the user postgres."""

    def __init__(self, folder):
        self.port = free_port()
        self.data = str(folder / "postgresql")
        self.bin = os.environ.get("PG_BIN") or os.path.dirname(
            os.path.realpath(shutil.which("initdb") or sorted(glob.glob("/usr/lib/postgresql/*/bin/initdb"))[-1]))
        if os.geteuid() == 0:
            os.chmod(folder, 0o777)
        self.run("initdb", "-D", self.data, "-U", "pullquote", "--auth=trust", "-E", "UTF8", "--locale=C")
        self.run("pg_ctl", "-D", self.data, "-w", "-l", self.data + ".log", "-o",
                 f"-p {self.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=200", "start")
        self.run("createdb", "-h", "127.0.0.1", "-p", str(self.port), "-U", "pullquote", "pullquote")

    def run(self, program, *arguments):
        command = [os.path.join(self.bin, program), *arguments]
        if os.geteuid() == 0:
            command = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", *command]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd="/")

    def ask(self, sql):
        answer = subprocess.run([os.path.join(self.bin, "psql"), "-h", "127.0.0.1", "-p", str(self.port), "-U", "pullquote",
                                 "-At", "-c", sql, "pullquote"], check=True, capture_output=True, text=True)
        return answer.stdout.strip().splitlines()

    def stop(self):
        self.run("pg_ctl", "-D", self.data, "-m", "fast", "stop")


@functools.cache
def clock(folder):
    """clock.c, compiled."""
    library = str(folder / "clock.so")
    subprocess.run(["cc", "-shared", "-fPIC", "-O2", "-o", library, str(ROOT / "bench/clock.c"), "-ldl"], check=True)
    return library


class Instance:
    def __init__(self, folder, database, skew):
        self.skew, self.polls = skew, []
        self.base = f"http://127.0.0.1:{free_port()}"
        environment = dict(
            os.environ, PULLQUOTE_DATA_DIR=tempfile.mkdtemp(dir=folder), PULLQUOTE_BOOTSTRAP_KEY=KEY,
            QUARKUS_HTTP_PORT=self.base.rsplit(":", 1)[1], QUARKUS_MANAGEMENT_PORT=str(free_port()), QUARKUS_LOG_LEVEL="WARN",
            QUARKUS_DATASOURCE_JDBC_URL=f"jdbc:postgresql://127.0.0.1:{database.port}/pullquote",
            QUARKUS_DATASOURCE_USERNAME="pullquote", QUARKUS_DATASOURCE_PASSWORD="trusted")
        if skew:
            environment.update(LD_PRELOAD=clock(folder), CLOCK_SKEW=str(skew))
        java = os.path.join(os.environ["JAVA_HOME"], "bin", "java") if "JAVA_HOME" in os.environ else "java"
        self.process = subprocess.Popen([java, "-Xmx300m", "-jar", str(ROOT / "target/quarkus-app/quarkus-run.jar")],
                                        env=environment, stdout=subprocess.DEVNULL)

    def await_start(self):
        for _ in range(1200):
            if self.process.poll() is not None:
                sys.exit(f"the application ended with {self.process.returncode}")
            try:
                call(self.base, "GET", "/v1/articles?limit=1")
                return
            except OSError:
                time.sleep(0.1)
        sys.exit("the application did not answer within 120 s")


def embargo(instance, number, until):
    headers, body = call(instance.base, "POST", "/manage/v1/articles", {
        "title": f"Embargo {number}", "body": {"format": "text", "value": "She said: “It is time.”"}})
    call(instance.base, "PUT", f"/manage/v1/articles/{body['id']}/publication", {"embargoUntil": until},
         {"If-Match": headers["ETag"]})
    return body["id"]


def poll(instance, stop):
    """Asks a hundred times a second, over one connection, how many articles there are; notes when and what it was answered."""
    connection = http.client.HTTPConnection(urllib.parse.urlsplit(instance.base).netloc, timeout=30)
    due = time.monotonic()
    while not stop.is_set():
        connection.request("GET", "/v1/articles?total=true&limit=1&fields=id")
        answer = json.loads(connection.getresponse().read())
        instance.polls.append((time.time(), answer["total"]))
        due = max(due + 0.01, time.monotonic())
        time.sleep(max(0.0, due - time.monotonic()))


def report(database, articles, until, instances):
    rows = [line.split("|") for line in database.ask(
        "select subject, extract(epoch from at) from edition.change where type = 'article.published' order by seq")]
    count = collections.Counter(subject for subject, _ in rows)
    written = sorted(float(at) - until for _, at in rows)
    # When each instance first told of one article, of two, and so on; never, for those that it has not told of.
    seen = [[next((at - until for at, total in instance.polls if total >= n), math.inf)
             for n in range(1, len(articles) + 1)] for instance in instances]
    faults = {
        "missing from the log": sum(count[article] == 0 for article in articles),
        "published more than once": sum(number > 1 for number in count.values()),
        "written early": sum(delay < 0 for delay in written),
        "seen early": sum(delay < 0 for times in seen for delay in times),
        f"seen later than {LATEST:g} s": sum(delay > LATEST for times in seen for delay in times),
    }
    print(f"{len(articles)} articles on {len(instances)} instances")
    for instance, times in zip(instances, seen):
        (began, _), (ended, _) = instance.polls[0], instance.polls[-1]
        print(f"  clock {instance.skew:+d} s: asked {(len(instance.polls) - 1) / (ended - began):.0f} times a second, "
              f"first seen after {times[0]:.3f} s, all after {times[-1]:.3f} s")
    print(f"  written to the log {written[0]:.3f} to {written[-1]:.3f} s after the embargo's end")
    for fault, number in faults.items():
        print(f"  {fault}: {number}")
    return sum(faults.values())


def measure(database, instances, options):
    until = time.time() + options.lead
    text = datetime.datetime.fromtimestamp(until, datetime.timezone.utc).isoformat(timespec="milliseconds")
    until = datetime.datetime.fromisoformat(text).timestamp()
    with concurrent.futures.ThreadPoolExecutor(6) as writers:
        articles = list(writers.map(lambda n: embargo(instances[n % len(instances)], n, text), range(options.articles)))
    if time.time() > until - 1:
        sys.exit("the articles were not written in time: give --lead more seconds")
    stop = threading.Event()
    pollers = [threading.Thread(target=poll, args=(instance, stop)) for instance in instances]
    for poller in pollers:
        poller.start()
    time.sleep(until + LATEST + 2 - time.time())
    stop.set()
    for poller in pollers:
        poller.join()
    return report(database, articles, until, instances)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=200)
    parser.add_argument("--skews", default="0,40,-40")
    parser.add_argument("--lead", type=float, default=30)
    options = parser.parse_args()
    folder = pathlib.Path(tempfile.mkdtemp(prefix="pullquote-embargo-"))
    database, instances = Database(folder), []
    try:
        instances = [Instance(folder, database, int(skew)) for skew in options.skews.split(",")]
        for instance in instances:
            instance.await_start()
        faults = measure(database, instances, options)
    finally:
        for instance in instances:
            instance.process.terminate()
        for instance in instances:
            instance.process.wait()
        database.stop()
        shutil.rmtree(folder, ignore_errors=True)
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
