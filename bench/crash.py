#!/usr/bin/env python3
"""Kills the packaged application in the middle of a stream of writes, and looks whether anything acknowledged is lost.

usage: bench/crash.py [--rounds N] [--writers N] [--seconds S] [--all]

Each round starts the application over the same data folder, has writers create and publish articles as fast as they
can, and some seconds after the first publication kills the application with SIGKILL (with --all the embedded
PostgreSQL as well), starts it again, and reads every
article whose creation was acknowledged, and every publication that was, in this round and all before it. Exits with 1
if one is missing. Needs the packaged application (./mvnw package).
"""
import argparse
import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parent.parent
KEY = "pq_crashtest00_0123456789abcdefghijklmnopqrstuv"
PORT = 18080
BASE = f"http://127.0.0.1:{PORT}"


def call(method, path, body=None, headers=None):
    request = urllib.request.Request(BASE + path, method=method, data=None if body is None else json.dumps(body).encode())
    request.add_header("Authorization", "Bearer " + KEY)
    request.add_header("Content-Type", "application/json")
    for name, value in (headers or {}).items():
        request.add_header(name, value)
    with urllib.request.urlopen(request, timeout=30) as answer:
        return answer.headers, answer.read()


def start(data):
    environment = dict(os.environ, PULLQUOTE_DATA_DIR=str(data), PULLQUOTE_BOOTSTRAP_KEY=KEY, QUARKUS_HTTP_PORT=str(PORT),
                       QUARKUS_MANAGEMENT_PORT="19000", QUARKUS_LOG_LEVEL="WARN")
    process = subprocess.Popen([str(ROOT / "bin/pullquote"), "serve"], env=environment, stdout=subprocess.DEVNULL)
    for _ in range(600):
        if process.poll() is not None:
            sys.exit(f"the application ended with {process.returncode}")
        try:
            call("GET", "/v1/articles?limit=1")
            return process
        except OSError:
            time.sleep(0.1)
    sys.exit("the application did not answer within 60 s")


def write(stop, created, published):
    number = 0
    while not stop.is_set():
        number += 1
        try:
            headers, body = call("POST", "/manage/v1/articles", {
                "title": f"Crash {threading.get_ident()} {number}",
                "body": {"format": "text", "value": "She said: “It will hold.”"}})
            article = json.loads(body)["id"]
            created.append(article)
            call("PUT", f"/manage/v1/articles/{article}/publication", {}, {"If-Match": headers["ETag"]})
            published.append(article)
        except (OSError, urllib.error.HTTPError):
            return  # It was killed while this one waited: nothing was acknowledged.


def wait_for_more(acknowledged):
    """A round in which nothing was acknowledged shows nothing."""
    before = len(acknowledged)
    for _ in range(600):
        if len(acknowledged) > before:
            return
        time.sleep(0.1)
    sys.exit("nothing was acknowledged within 60 s")


def missing(prefix, articles):
    lost = []
    for article in articles:
        try:
            call("GET", f"{prefix}/articles/{article}")
        except urllib.error.HTTPError:
            lost.append(article)
    return lost


def kill(process, data, everything):
    postmaster = data / "postgresql" / "postmaster.pid"
    if everything and postmaster.exists():
        os.kill(int(postmaster.read_text().splitlines()[0]), signal.SIGKILL)
    process.kill()
    process.wait()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--writers", type=int, default=8)
    parser.add_argument("--seconds", type=float, default=5)
    parser.add_argument("--all", action="store_true", help="kill the embedded PostgreSQL too")
    options = parser.parse_args()
    data = pathlib.Path(tempfile.mkdtemp(prefix="pullquote-crash-"))
    created, published, lost = [], [], []
    process = start(data)
    try:
        for number in range(1, options.rounds + 1):
            stop = threading.Event()
            writers = [threading.Thread(target=write, args=(stop, created, published)) for _ in range(options.writers)]
            for writer in writers:
                writer.start()
            wait_for_more(published)
            time.sleep(options.seconds)
            kill(process, data, options.all)
            stop.set()
            for writer in writers:
                writer.join()
            process = start(data)
            lost = missing("/manage/v1", created) + missing("/v1", published)
            print(f"round {number}: {len(created)} creations and {len(published)} publications acknowledged so far, "
                  f"{len(lost)} missing after the restart", flush=True)
    finally:
        process.terminate()
        process.wait()
        shutil.rmtree(data, ignore_errors=True)
    sys.exit(1 if lost else 0)


if __name__ == "__main__":
    main()
