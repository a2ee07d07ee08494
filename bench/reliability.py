"""How often quotes are right, by the confidence they were given: reliability.py GOLD.jsonl FOUND.jsonl

A quote is right if all of its words, without marks and punctuation at the ends, are a span that the annotators gave (or
several that follow each other), and the words for its speaker overlap theirs. FOUND is what
`extract quotes --confidence GOLD.jsonl` writes."""

import collections
import json
import re
import sys

OUTER = " \t\r\n\"“”‘’',.;: "


def trim(text, start, end):
    while start < end and text[start] in OUTER:
        start += 1
    while end > start and text[end - 1] in OUTER:
        end -= 1
    return start, end


def joined(text, spans):
    """Spans with nothing but punctuation between them are one."""
    whole = []
    for start, end in sorted(spans):
        if whole and not re.search(r"\w", text[whole[-1][1] : start]):
            whole[-1] = (whole[-1][0], end)
        else:
            whole.append((start, end))
    return whole


def same_speaker(quote, annotation):
    if not quote["speaker"] or not annotation["source"]:
        return not quote["speaker"] and not annotation["source"]
    return any(s < e2 and e > s2 for s, e in quote["speaker"] for s2, e2 in annotation["source"])


def is_right(text, quote, annotations):
    given = {
        trim(text, *span)
        for one in annotations
        if same_speaker(quote, one)
        for span in one["content"] + joined(text, one["content"])
    }
    return all(trim(text, *span) in given for span in quote["passage"])


def main(gold, found):
    right, all_ = collections.Counter(), collections.Counter()
    with open(gold) as given, open(found) as written:
        for line, answer in zip(given, written):
            article = json.loads(line)
            for quote in json.loads(answer)["quotes"]:
                all_[quote["confidence"]] += 1
                right[quote["confidence"]] += is_right(article["text"], quote, article["attributions"])
    print("confidence quotes right")
    for confidence in sorted(all_, reverse=True):
        share = 100 * right[confidence] / all_[confidence]
        print(f"{confidence:10.2f} {all_[confidence]:6d} {share:4.0f}%")


main(*sys.argv[1:])
