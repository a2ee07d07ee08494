#!/usr/bin/env python3
"""Imports a made-up WordPress export, measures it, and kills the importer in the middle to see that nothing is lost.

usage: bench/import.py [--articles N] [--kill]

Writes an export of N posts (20,000 unless told), imports it with bin/pullquote into an empty database, and prints the
articles a minute, end to end and with extraction, and the most memory the importer took. With --kill the importer is
killed with SIGKILL after a quarter of the articles and started again: every article must be there once. Needs the
packaged application (./mvnw package) and Java 25, of JAVA_HOME or on the PATH. Exits with 1 if the accounts do not add up.
"""
import argparse
import os
import pathlib
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


def write(path, articles):
    pick = random.Random(7)
    with open(path, "w", encoding="utf-8") as out:
        out.write('<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/">'
                  "<channel><wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://bench.example</wp:base_blog_url>\n")
        for number in range(1, articles + 1):
            body = "\n".join(paragraph(pick) for _ in range(8))
            out.write(f"<item><title>Article {number}</title><link>https://bench.example/{number}</link>"
                      f"<wp:post_id>{number}</wp:post_id><wp:post_name>article-{number}</wp:post_name>"
                      "<wp:post_type>post</wp:post_type><wp:status>publish</wp:status>"
                      "<wp:post_date_gmt>2020-03-01 06:00:00</wp:post_date_gmt>"
                      f'<category domain="category" nicename="s{number % 9}">Section {number % 9}</category>'
                      f'<category domain="post_tag" nicename="t{number % 40}">Tag {number % 40}</category>'
                      f"<content:encoded><![CDATA[<!-- wp:paragraph -->{body}]]></content:encoded></item>\n")
        out.write("</channel></rss>\n")


def start(export, data):
    environment = dict(os.environ, PULLQUOTE_DATA_DIR=str(data), JAVA_OPTS=os.environ.get("JAVA_OPTS", "-Xmx512m"))
    return subprocess.Popen([COMMAND, "import", str(export)], env=environment, stdout=subprocess.PIPE, text=True)


def memory(process):
    """The most that the process has had in memory, in MiB."""
    status = pathlib.Path(f"/proc/{process.pid}/status")
    found = re.search(r"VmHWM:\s+(\d+)", status.read_text()) if status.exists() else None
    return int(found.group(1)) // 1024 if found else 0


def finish(process):
    most = 0
    while process.poll() is None:
        most = max(most, memory(process))
        time.sleep(0.5)
    return process.stdout.read(), most


def counts(report):
    return {name: int(number) for number, name in
            re.findall(r"(\d+) (items|created|updated|unchanged|skipped|failed)", report)}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=20000)
    parser.add_argument("--kill", action="store_true")
    options = parser.parse_args()
    work = pathlib.Path(tempfile.mkdtemp(prefix="pullquote-import-"))
    export, data = work / "export.xml", work / "data"
    try:
        write(export, options.articles)
        print(f"{options.articles} posts, {export.stat().st_size / 2**20:.0f} MiB", flush=True)
        begun = time.monotonic()
        process = start(export, data)
        if options.kill:
            time.sleep(15 + options.articles / 4 / 100)
            process.send_signal(signal.SIGKILL)
            process.wait()
            print("killed; started again", flush=True)
            process = start(export, data)
        report, most = finish(process)
        minutes = (time.monotonic() - begun) / 60
        print(report.strip())
        if not options.kill:
            print(f"{options.articles / minutes:.0f} articles a minute, start included; {most} MiB at most")
        first = counts(report)
        again, _ = finish(start(export, data))
        print("again: " + again.strip())
        second = counts(again)
        whole = first.get("created") == options.articles or options.kill
        sys.exit(0 if whole and second.get("unchanged") == options.articles and second.get("items") == options.articles else 1)
    finally:
        shutil.rmtree(work, ignore_errors=True)


if __name__ == "__main__":
    main()
