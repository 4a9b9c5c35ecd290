#!/usr/bin/env python3
"""Lets the parsers of other readers read a merged feed of a running desk, and prints what each read of each field.

    src/bench/readers.py http://127.0.0.1:18080 NODE_MODULES [/feeds/world]

Needs feedparser (Debian: python3-feedparser), and a folder where "npm install feedsmith rss-parser
@rowanmanning/feed-parser" was run. The desk's JSON Feed, read by Python's own json, says what there is to be read; a cell
"58/60" means that of 60 entries that have the field 58 were read as it stands there.
"""

import calendar
import datetime
import html
import json
import pathlib
import re
import subprocess
import sys
import urllib.request

import feedparser

FIELDS = ["title", "id", "link", "author", "published", "updated", "summary", "content", "categories", "source",
          "enclosures", "language", "rights"]


def get(url):
    return urllib.request.urlopen(url, timeout=30).read()


def expected(feed):
    for item in json.loads(feed)["items"]:
        extension = item["_wiredesk"]
        yield {
            "title": item.get("title"), "id": item["id"], "link": item["url"], "author": item["authors"][0]["name"],
            "published": item["date_published"], "updated": item["date_modified"], "summary": item.get("summary"),
            "content": item.get("content_html", item.get("content_text")), "categories": item["tags"],
            "source": extension["source"]["title"], "language": item.get("language"), "rights": extension.get("rights"),
            "enclosures": [a["url"] for a in item.get("attachments", [])],
        }


def by_feedparser(document):
    feedparser.SANITIZE_HTML = feedparser.RESOLVE_RELATIVE_URIS = False
    for entry in feedparser.parse(document, sanitize_html=False, resolve_relative_uris=False).entries:
        moment = lambda name: entry.get(name) and calendar.timegm(entry[name])
        content = entry.get("content", [{}])[0]
        yield {
            "title": entry.get("title"), "id": entry.get("id"), "link": entry.get("link"), "author": entry.get("author"),
            "published": moment("published_parsed"), "updated": moment("updated_parsed"), "summary": entry.get("summary"),
            "content": content.get("value"), "language": content.get("language") or entry.get("dc_language") or entry.get("language"),
            "categories": [t.get("label") or t.get("term") for t in entry.get("tags", [])],
            "source": entry.get("source", {}).get("title"), "rights": entry.get("rights"),
            "enclosures": [e.get("href") for e in entry.get("enclosures", [])]
            + [m.get("url") for m in entry.get("media_content", []) + entry.get("media_thumbnail", [])],
        }


def plain(value):
    """The words alone: parsers differ in how much markup they leave."""
    text = html.unescape(re.sub(r"<[^>]*>", " ", html.unescape(value)))
    return re.sub(r"\W+", " ", text).strip()


def second(value):
    if isinstance(value, (int, float)):
        return int(value)
    try:
        return int(datetime.datetime.fromisoformat(value.replace("Z", "+00:00")).timestamp())
    except ValueError:
        return calendar.timegm(datetime.datetime.strptime(value, "%a, %d %b %Y %H:%M:%S GMT").timetuple())


def same(field, wanted, read):
    if not read:
        return False
    if field in ("published", "updated"):
        return second(wanted) == second(read)
    if field in ("categories", "enclosures"):
        return set(read) <= set(wanted) | {None} and read[0] in wanted
    return plain(wanted) in plain(read) or plain(read) == plain(wanted)


def main(desk, modules, path="/feeds/world"):
    script = pathlib.Path(__file__).with_name("readers.mjs")
    wanted = list(expected(get(desk + path + ".json")))
    rows = {}
    for extension in ("atom", "rss", "json"):
        document = get(desk + path + "." + extension)
        answer = subprocess.run(["node", script, modules], input=document, capture_output=True, check=True)
        readers = json.loads(answer.stdout)
        if extension != "json":
            readers = {"feedparser": list(by_feedparser(document)), **readers}
        for name, entries in readers.items():
            assert len(entries) == len(wanted), (name, extension, len(entries))
            cells = []
            for field in FIELDS:
                pairs = [(w[field], r.get(field)) for w, r in zip(wanted, entries) if w[field]]
                cells.append(f"{sum(same(field, w, r) for w, r in pairs)}/{len(pairs)}")
                if not any(r for _, r in pairs):
                    cells[-1] = "–"
            rows[f"{name}, {extension}"] = cells
    print("| parser, format |", " | ".join(FIELDS), "|")
    print("|---" * (len(FIELDS) + 1) + "|")
    for name, cells in rows.items():
        print("|", name, "|", " | ".join(cells), "|")


if __name__ == "__main__":
    main(sys.argv[1].rstrip("/"), *sys.argv[2:])
