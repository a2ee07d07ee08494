"""What takes more than one request to see: how deep pages are found, and how long a change takes to another replica."""
import json
import statistics
import threading
import time

import data
import measures
from servers import KEY, base, get


class Publishing(threading.Thread):
    """Makes and publishes so many articles a second (0: as fast as one writer can), until it is stopped."""

    def __init__(self, rate):
        super().__init__(daemon=True)
        self.rate, self.done, self.stopped = rate, 0, threading.Event()
        self.number = time.time_ns() // 1_000  # unlike any before, also in a data set that was kept
        self.acknowledged = {}

    def run(self):
        due = time.monotonic()
        while not self.stopped.is_set():
            draft, _ = data.article("live", self.number + self.done)
            _, made = data.call(base("pullquote"), KEY, "POST", "/manage/v1/articles", draft)
            data.call(base("pullquote"), KEY, "PUT", f"/manage/v1/articles/{made['id']}/publication", {}, {"If-Match": "*"})
            self.acknowledged[made["id"]] = time.monotonic()
            self.done += 1
            due += 1 / self.rate if self.rate else 0
            self.stopped.wait(max(0.0, due - time.monotonic()))

    def stop(self):
        self.stopped.set()
        self.join()


def deepest(path):
    """Goes through all pages of a list; the address of the last whole one, and how many there are."""
    first, pages, before, deep = path, 1, path, path
    while True:
        following = json.loads(get(base("replica") + deep)[1]).get("next")
        if following is None:
            return before, pages
        before, deep = deep, path.split("?")[0] + "?cursor=" + following
        pages += 1


def delays(seconds):
    """Milliseconds from the answer to a publication until another replica's hot list of the newest shows it."""
    publishing = Publishing(20)
    seen = {}
    publishing.start()
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        newest = json.loads(get(base("replica") + "/v1/articles?limit=5&fields=title")[1])["items"]
        for item in newest:
            seen.setdefault(item["id"], time.monotonic())
    publishing.stop()
    return sorted(max(0.0, seen[article] - at) * 1000 for article, at in publishing.acknowledged.items() if article in seen)


def also(servers, options, starts, archive):
    """The figures that are no rate of requests, as lines."""
    hot = servers.usage("pullquote")[1]  # of cold answers it has had none
    writer = Publishing(0)
    writer.start()
    time.sleep(options.seconds)
    writer.stop()
    # Fills the cache with whatever there is, as far as it goes, in every coding that is asked for.
    for headers in ((), (("Accept-Encoding", "gzip"),)):
        measures.wrk("/v1/articles/bench-{article}", "pullquote", servers, options, headers)
    measures.wrk("/v1/articles/bench-7", "pullquote", servers, options)
    memory = servers.usage("pullquote")[1]
    servers.stop("replica")
    servers.pullquote("replica")
    taken = delays(3 * options.seconds)
    return [f"- start to first answer: {statistics.median(starts):.2f} s ({archive}, median of {len(starts)})",
            f"- resident after the hot run, with a cache of 256 MB: {hot:.0f} MB; with that full of random articles: {memory:.0f} MB",
            f"- acknowledged to visible in another replica's hot list: p50 {taken[len(taken) // 2]:.0f} ms, "
            f"p99 {taken[len(taken) * 99 // 100]:.0f} ms, of {len(taken)} publications at 20 a second",
            f"- made and published by one writer: {writer.done / options.seconds:.0f} a second"]
