#!/usr/bin/env python3
"""Imports a made-up WordPress export, measures it, and kills the importer in the middle to see that nothing is lost.

usage: bench/import.py [--articles N] [--revisions N] [--kill] [--once]

Writes an export of N posts (20,000 unless told), imports it with bin/pullquote into an empty database, and prints the
articles a minute, end to end and with extraction, and the most memory the importer took in each quarter of the work. With
--kill the importer is killed with SIGKILL when half of the articles are filed, and started again: every article must be
there once. --revisions puts so many old revisions of 30,000 characters between the posts, which are skipped, to make a large
file of it. Then it imports the same again, unless --once says not to: nothing may change. Needs the packaged application
(./mvnw package) and Java 25, of JAVA_HOME or on the PATH. Exits with 1 if the accounts do not add up.
"""
import argparse
import os
import pathlib
import pty
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
COMMAND = str(ROOT / "bin" / "pullquote")
PEOPLE = ["Walter Pohl", "Runa Thorsen", "Mara Quill", "Ines Okafor", "Tomas Brandt", "Lena Sorensen"]
ROLES = ["bridge foreman", "harbour master", "pilot", "minister", "councillor", "engineer"]
WORDS = """the bridge opened for a dredger on Monday and nobody at the office would say when it might close again though
everybody was asked about it while ships waited outside and the tide went on as it does with or without permission of the
board which met in the evening for an hour and adjourned without a date""".split()


def sentence(pick, length):
    words = [pick.choice(WORDS) for _ in range(length)]
    return " ".join(words).capitalize() + "."


def paragraph(pick):
    who = pick.randrange(len(PEOPLE))
    said = f"“{sentence(pick, 12)[:-1]},” said {PEOPLE[who]}, the {ROLES[who]}. " if pick.random() < 0.4 else ""
    return "<p>" + said + " ".join(sentence(pick, pick.randint(8, 24)) for _ in range(4)) + "</p>"


def revision(pick, number):
    return (f"<item><title>Revision {number}</title><wp:post_id>{10**9 + number}</wp:post_id><wp:post_type>revision</wp:post_type>"
            f"<content:encoded><![CDATA[{sentence(pick, 60) * 90}]]></content:encoded></item>\n")


def write(path, articles, revisions=0):
    pick = random.Random(7)
    with open(path, "w", encoding="utf-8") as out:
        out.write('<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/">'
                  "<channel><wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://bench.example</wp:base_blog_url>\n")
        for number in range(1, articles + 1):
            for old in range(revisions * (number - 1) // articles, revisions * number // articles):
                out.write(revision(pick, old))
            body = "\n".join(paragraph(pick) for _ in range(8))
            body += f'<p>More of it <a href="https://bench.example/{pick.randrange(number) + 1}">earlier</a>.</p>'
            out.write(f"<item><title>Article {number}</title><link>https://bench.example/{number}</link>"
                      f"<wp:post_id>{number}</wp:post_id><wp:post_name>article-{number}</wp:post_name>"
                      "<wp:post_type>post</wp:post_type><wp:status>publish</wp:status>"
                      "<wp:post_date_gmt>2020-03-01 06:00:00</wp:post_date_gmt>"
                      f'<category domain="category" nicename="s{number % 9}">Section {number % 9}</category>'
                      f'<category domain="post_tag" nicename="t{number % 40}">Tag {number % 40}</category>'
                      f"<content:encoded><![CDATA[<!-- wp:paragraph -->{body}]]></content:encoded></item>\n")
        out.write("</channel></rss>\n")


class Importer:
    """The command, at a terminal as somebody would see it, so that its progress can be read."""

    def __init__(self, export, data):
        environment = dict(os.environ, PULLQUOTE_DATA_DIR=str(data), LC_ALL="C",
                           JAVA_OPTS=os.environ.get("JAVA_OPTS", "-Xmx512m"))
        self.terminal, side = pty.openpty()
        self.process = subprocess.Popen([COMMAND, "import", str(export)], env=environment, stdin=side, stdout=side, stderr=side)
        os.close(side)
        self.shown = ""
        self.memory = {}  # MiB at most, by how many were filed

    def filed(self):
        found = re.findall(r"([\d,]+) filed", self.shown)
        return int(found[-1].replace(",", "")) if found else 0

    def read(self):
        """What it shows next; nothing once it has ended."""
        try:
            text = os.read(self.terminal, 65536).decode("utf-8", "replace")
        except OSError:
            text = ""
        self.shown = (self.shown + text)[-20000:]
        if "filed" in text:
            status = pathlib.Path(f"/proc/{self.process.pid}/status")
            resident = re.search(r"VmRSS:\s+(\d+)", status.read_text()) if status.exists() else None
            if resident:
                self.memory[self.filed()] = max(self.memory.get(self.filed(), 0), int(resident.group(1)) // 1024)
        return text

    def run(self, until=None):
        """Until it ends, or so many are filed."""
        while self.read() and (until is None or self.filed() < until):
            pass
        if until is None:
            self.process.wait()
            os.close(self.terminal)
        return self

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        os.close(self.terminal)

    def report(self):
        return [line for line in re.split(r"[\r\n]+", self.shown) if " items: " in line][-1].split(": ", 1)[1]

    def quarters(self, total):
        """The most memory in each quarter of the items."""
        return [max((mib for filed, mib in self.memory.items() if total * part // 4 <= filed <= total * (part + 1) // 4),
                    default=0) for part in range(4)]


def counts(report):
    return {name: int(number) for number, name in
            re.findall(r"(\d+) (items|created|updated|unchanged|skipped|failed)", report)}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=20000)
    parser.add_argument("--revisions", type=int, default=0)
    parser.add_argument("--kill", action="store_true")
    parser.add_argument("--once", action="store_true")
    options = parser.parse_args()
    work = pathlib.Path(tempfile.mkdtemp(prefix="pullquote-import-"))
    export, data = work / "export.xml", work / "data"
    try:
        write(export, options.articles, options.revisions)
        print(f"{options.articles} posts and {options.revisions} revisions, {export.stat().st_size / 2**20:.0f} MiB", flush=True)
        begun = time.monotonic()
        importer = Importer(export, data)
        if options.kill:
            importer.run(until=(options.articles + options.revisions) // 2).kill()
            print(f"killed when {importer.filed()} were filed; started again", flush=True)
            importer = Importer(export, data)
        importer.run()
        ended = time.monotonic()
        print(importer.report())
        if not options.kill:
            print(f"{60 * options.articles / (ended - begun):.0f} articles a minute, the start included; MiB at most in each quarter:"
                  f" {importer.quarters(options.articles + options.revisions)}", flush=True)
        good = counts(importer.report()).get("created") == options.articles
        if not options.once:
            again = Importer(export, data).run().report()
            print("again: " + again)
            good = good and all(counts(again).get(name) == number for name, number in
                                (("items", options.articles + options.revisions), ("unchanged", options.articles)))
        sys.exit(0 if good else 1)
    finally:
        shutil.rmtree(work, ignore_errors=True)


if __name__ == "__main__":
    main()
