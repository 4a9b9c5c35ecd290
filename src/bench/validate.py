#!/usr/bin/env python3
"""Puts every kind of merged feed of a running desk before the W3C feed validator.

    src/bench/validate.py CHECKOUT http://127.0.0.1:18080 [PAIRS]

CHECKOUT is a clone of github.com/w3c/feedvalidator (it needs html5lib). The desk must go by the address that is given
(--desk.url). PAIRS random region x topic pairs (default 200; the same ones each time) are looked at besides, each in Atom
and RSS. JSON Feed, which the validator does not know, is held against our own schema (needs jsonschema). Prints what it
found and exits with 1 if anything but the allowed was among it.
"""

import collections
import datetime
import json
import pathlib
import random
import sys
import urllib.error
import urllib.request
import xml.etree.ElementTree as xml

# It does not know tombstones, and takes equal seconds and short foreign guids for suspicious.
ALLOWED = {"UnknownNamespace", "DuplicateUpdated", "NotSufficientlyUnique"}


def get(url, **headers):
    return urllib.request.urlopen(urllib.request.Request(url, headers=headers), timeout=30)


def is_there(url):
    """Days before the first story have no document."""
    try:
        return get(url).status == 200
    except urllib.error.HTTPError as answer:
        if answer.code != 404:
            raise
        return False


def outlines(desk, path):
    return [o for o in xml.parse(get(desk + path)).iter("outline") if o.get("xmlUrl")]


def addresses(desk, pairs):
    """Every kind of feed, and where it can be told from the OPML, many of a kind."""
    feeds = [o.get("xmlUrl")[len(desk):-len(".atom")] for o in outlines(desk, "/opml?all")]
    grid = [f for f in feeds if "/editions/" not in f]
    regions = sorted({f for f in grid if f.count("/") == 2})
    topics = sorted({f.split("/")[3] for f in grid if f.count("/") == 3})
    now = datetime.datetime.now(datetime.timezone.utc)
    today = now.date()
    yesterday = today - datetime.timedelta(days=1)
    since = (now - datetime.timedelta(hours=6)).strftime("%Y-%m-%dT%H:%M:%SZ")
    dice = random.Random(1)
    every = [r + "/" + t for r in regions for t in topics]
    chosen = dice.sample(every, min(pairs, len(every)))
    bare = ["/feeds/world"] + [f for f in feeds if "/editions/" in f] + dice.sample(regions, min(20, len(regions)))
    bare += ["/feeds/world/" + t for t in topics] + chosen + ["/feeds/tokelau/religion"]
    for extension in (".atom", ".rss"):
        yield from (f + extension for f in dict.fromkeys(bare))
        for parameters in ("count=1", "count=500", "since=" + since, "count=10&since=" + since):
            yield "/feeds/world" + extension + "?" + parameters
        for query in ("port", "title:council+OR+language:fr", "region:europe+-topic:sport", "nothingofthekind"):
            yield "/feeds/search" + extension + "?q=" + query
        past = [f"{f}/{day}{extension}" for day in (yesterday, today) for f in bare[:4] + chosen[:10]]
        past += [f"/feeds/search/{day}{extension}?q=port" for day in (yesterday, today)]
        yield from (path for path in past if is_there(desk + path))
    yield "/opml"
    yield "/opml?all"
    yield "/opml?by=topic"
    yield "/sources.opml"


def deltas(desk):
    """What a client is sent that has an earlier state of the feed."""
    for path in ("/feeds/world.atom", "/feeds/world.rss"):
        tag = get(desk + path).headers["ETag"]
        mark, number = tag.strip('"').split(".")
        digits = "0123456789abcdefghijklmnopqrstuvwxyz"
        earlier, number = "", max(1, int(number, 36) - 40)
        while number:
            number, digit = divmod(number, 36)
            earlier = digits[digit] + earlier
        yield path, get(desk + path, **{"A-IM": "feed", "If-None-Match": f'"{mark}.{earlier}"'})


def json_feed():
    import jsonschema

    file = pathlib.Path(__file__).parents[2] / "src/test/resources/publish/json-feed-1.1.schema.json"
    return jsonschema.Draft202012Validator(json.loads(file.read_text()))


def main(checkout, desk, pairs=200):
    sys.path.insert(0, checkout + "/src")
    import feedvalidator
    from feedvalidator import compatibility

    feedvalidator.MAXDATALENGTH = 100_000_000
    found, looked = collections.Counter(), 0

    def judge(path, validate):
        nonlocal looked
        looked += 1
        try:
            events = validate()["loggedEvents"]
        except feedvalidator.logging.ValidationFailure as failure:
            events = [failure.event]
        for event in compatibility.AA(events):
            kind = type(event).__name__
            if kind not in ALLOWED and found[kind] < 5:
                print(kind, path, {k: v for k, v in event.params.items() if k != "backupcolumn"})
            found[kind] += 1

    for path in addresses(desk, pairs):
        judge(path, lambda: feedvalidator.validateURL(desk + path, firstOccurrenceOnly=0))
    for path in dict.fromkeys(p.replace(".atom", ".json") for p in addresses(desk, pairs) if ".atom" in p):
        looked += 1
        feed = json.load(get(desk + path))
        if feed["feed_url"] != desk + path:
            found["feed_url"] += 1
            print("feed_url", path, feed["feed_url"])
        for error in json_feed().iter_errors(feed):
            found["JSON Feed"] += 1
            print("JSON Feed", path, error.json_path, error.message[:200])
    for path, answer in deltas(desk):
        assert answer.status == 226, answer.status
        kind = answer.headers["Content-Type"]
        judge(path + " (delta)", lambda: feedvalidator.validateStream(answer, contentType=kind, base=desk + path))
    print(f"{looked} documents:", dict(found) or "nothing to say")
    return 1 if set(found) - ALLOWED else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2].rstrip("/"), *map(int, sys.argv[3:])))
