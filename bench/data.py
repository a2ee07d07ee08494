"""The data set of the benchmark: templates that are published through the API, and copies of them made by SQL.

A template is an article as an editor writes it, with 3 quotes, 2 sources, 3 links and 4 tags, and about 3,000 characters.
The application publishes it, so that its rows are what publishing writes. A copy has the same rows with ids, slug, title and
times of its own, set in the columns and inside the documents alike. Copies are on the public side alone: the desk has the
templates, and what is published while measuring.
"""
import concurrent.futures
import json
import pathlib
import random
import subprocess
import sys
import urllib.error
import urllib.request

HERE = pathlib.Path(__file__).resolve().parent
TEMPLATES = 50
CHUNK = 20_000
TAGS = [f"tag-{n}" for n in range(40)]
WORDS = ("harbour council bridge tide winter report minister budget school engine river market union night signal station "
         "garden paper witness answer season village record ferry machine letter border captain summer question").split()


def call(base, key, method, path, body=None, headers=None):
    request = urllib.request.Request(base + path, method=method, data=None if body is None else json.dumps(body).encode())
    request.add_header("Authorization", "Bearer " + key)
    request.add_header("Content-Type", "application/json")
    for name, value in (headers or {}).items():
        request.add_header(name, value)
    try:
        with urllib.request.urlopen(request, timeout=60) as answer:
            text = answer.read()
            return answer.headers, json.loads(text) if text else None
    except urllib.error.HTTPError as refused:
        sys.exit(f"{method} {path}: {refused.read().decode()}")


def article(seed, number):
    chance = random.Random(f"{seed}/{number}")
    said = [f"The {chance.choice(WORDS)} of part {n} was {' '.join(chance.choices(WORDS, k=8))}," for n in range(3)]
    paragraphs = []
    while sum(map(len, paragraphs)) < 2_700:
        paragraphs.append(" ".join(chance.choices(WORDS, k=45)).capitalize() + ".")
    for place, words in enumerate(said):
        paragraphs.insert(2 * place + 1, f"“{words}” she said.")
    return {"title": f"Bench {number}", "slug": f"bench-{number}", "standfirst": " ".join(chance.choices(WORDS, k=14)),
            "section": f"section-{number % 5}", "tags": chance.sample(TAGS, 4), "authors": [f"author-{number % 10}"],
            "body": {"format": "markdown", "value": "\n\n".join(paragraphs)}}, said


def publish(base, key, seed, number):
    draft, said = article(seed, number)
    _, made = call(base, key, "POST", "/manage/v1/articles", draft)
    path = "/manage/v1/articles/" + made["id"]
    for n, words in enumerate(said):
        name = f"Source {2 * (number % 25) + n % 2}"
        call(base, key, "POST", path + "/quotes", {"exact": words, "cue": "said", "speaker": {"kind": "person", "name": name}})
    for n in range(3):
        call(base, key, "POST", path + "/links", {"rel": "related", "title": f"A page {n}",
                                                  "url": f"https://example.org/{number}/{n}"})
    call(base, key, "PUT", path + "/publication", {}, {"If-Match": "*"})


def make(base, key, psql, seed, articles):
    """Publishes the templates, then copies them until there are so many articles."""
    for kind, names in (("tags", TAGS), ("sections", [f"section-{n}" for n in range(5)]),
                        ("authors", [f"author-{n}" for n in range(10)])):
        for name in names:
            call(base, key, "POST", f"/manage/v1/{kind}", {"name": name.title(), "slug": name})
    for number in range(TEMPLATES):
        publish(base, key, seed, number)
    run = lambda file, **values: subprocess.run(
        psql + ["-f", HERE / file] + [part for name, value in values.items() for part in ("-v", f"{name}={value}")],
        check=True, stdout=subprocess.DEVNULL)
    run("templates.sql")
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        copied = [pool.submit(run, "copies.sql", templates=TEMPLATES, first=first, end=min(first + CHUNK, articles))
                  for first in range(TEMPLATES, articles, CHUNK)]
        for done, future in enumerate(copied, 1):
            future.result()
            print(f"\r{min(done * CHUNK, articles):,} of {articles:,} articles", end="", file=sys.stderr, flush=True)
    print("; indexes …", file=sys.stderr)
    run("indexes.sql")
