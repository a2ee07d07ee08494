"""The data set of the benchmark: templates that are published through the API, and copies of them made by SQL.

A template is an article as an editor writes it, with 3 quotes, 2 sources, 3 links and 4 tags, and about 3,000 characters.
The application publishes it, so that its rows are what publishing writes. A copy has the same rows with ids, slug and times
of its own, set in the columns and inside the documents alike. Copies are on the public side alone: the desk has the
templates, and what is published while measuring.
"""
import json
import random
import subprocess
import urllib.request

TEMPLATES = 50
WORDS = ("harbour council bridge tide winter report minister budget school engine river market union night signal station "
         "garden paper witness answer season village record ferry machine letter border captain summer question").split()


def call(base, key, method, path, body=None, headers=None):
    request = urllib.request.Request(base + path, method=method, data=None if body is None else json.dumps(body).encode())
    request.add_header("Authorization", "Bearer " + key)
    request.add_header("Content-Type", "application/json")
    for name, value in (headers or {}).items():
        request.add_header(name, value)
    with urllib.request.urlopen(request, timeout=60) as answer:
        text = answer.read()
        return answer.headers, json.loads(text) if text else None


def article(seed, number, tags):
    chance = random.Random(f"{seed}/{number}")
    said = [f"The {chance.choice(WORDS)} of part {n} was {' '.join(chance.choices(WORDS, k=8))}," for n in range(3)]
    paragraphs = []
    while sum(map(len, paragraphs)) < 2_700:
        paragraphs.append(" ".join(chance.choices(WORDS, k=45)).capitalize() + ".")
    for place, words in enumerate(said):
        paragraphs.insert(2 * place + 1, f"“{words}” she said.")
    return {"title": f"Bench {number}", "slug": f"bench-{number}", "standfirst": " ".join(chance.choices(WORDS, k=14)),
            "section": f"bench-{number % 5}", "tags": chance.sample(tags, 4), "authors": [f"bench-{number % 10}"],
            "body": {"format": "markdown", "value": "\n\n".join(paragraphs)}}, said


def publish(base, key, seed, number, tags):
    draft, said = article(seed, number, tags)
    _, made = call(base, key, "POST", "/manage/v1/articles", draft)
    path = "/manage/v1/articles/" + made["id"]
    for n, words in enumerate(said):
        name = f"Source {2 * (number % 25) + n % 2}"
        call(base, key, "POST", path + "/quotes", {"exact": words, "cue": "said", "speaker": {"kind": "person", "name": name}})
    for n in range(3):
        call(base, key, "POST", path + "/links", {"rel": "related", "title": f"A page {n}",
                                                  "url": f"https://example.org/{number}/{n}"})
    headers, _ = call(base, key, "GET", path)
    call(base, key, "PUT", path + "/publication", {}, {"If-Match": headers["ETag"]})
    return made["id"]


def make(base, key, psql, seed, articles):
    """Publishes the templates, then copies them until there are so many articles."""
    tags = [f"bench-{n}" for n in range(40)]
    for kind, names in (("tags", tags), ("sections", [f"bench-{n}" for n in range(5)]),
                        ("authors", [f"bench-{n}" for n in range(10)])):
        for name in names:
            call(base, key, "POST", f"/manage/v1/{kind}", {"name": name.title(), "slug": name})
    for number in range(TEMPLATES):
        publish(base, key, seed, number, tags)
    subprocess.run(psql + ["-v", f"articles={articles}", "-v", f"templates={TEMPLATES}", "-q", "-v", "ON_ERROR_STOP=1",
                           "-f", __file__.replace("data.py", "copies.sql")], check=True, stdout=subprocess.DEVNULL)
