// What three parsers of JavaScript readers make of a feed, as JSON: node readers.mjs MODULES < document
import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'

const require = createRequire(process.argv[2] + '/')
const text = readFileSync(0, 'utf8')
const isJson = text.startsWith('{')
const names = people => (people ?? []).map(p => p.name ?? p).join(', ')

const shown = media => [...(media?.contents ?? []), ...(media?.thumbnails ?? [])].map(m => m.url)

const feedsmith = () => {
  const { format, feed } = require('feedsmith').parseFeed(text)
  if (format === 'json') {
    return feed.items.map(i => ({
      title: i.title, id: i.id, link: i.url, author: names(i.authors), published: i.date_published,
      updated: i.date_modified, summary: i.summary, content: i.content_html ?? i.content_text,
      categories: i.tags, enclosures: i.attachments?.map(a => a.url), language: i.language
    }))
  }
  if (format === 'atom') {
    return feed.entries.map(e => ({
      title: e.title?.value ?? e.title, id: e.id, link: e.links.find(l => l.rel === 'alternate')?.href, author: names(e.authors),
      published: e.published, updated: e.updated, summary: e.summary?.value ?? e.summary, content: e.content?.value ?? e.content,
      categories: e.categories?.map(c => c.label ?? c.term), source: e.source?.title?.value ?? e.source?.title,
      enclosures: [...e.links.filter(l => l.rel === 'enclosure').map(l => l.href), ...shown(e.media)], rights: e.rights?.value ?? e.rights,
      places: e.georss?.featureName
    }))
  }
  return feed.items.map(i => ({
    title: i.title, id: i.guid?.value, link: i.link, author: names(i.dc?.creators ?? [i.dc?.creator]), published: i.pubDate,
    updated: i.atom?.updated, summary: i.description, content: i.content?.encoded, categories: i.categories?.map(c => c.name),
    source: i.source?.title, enclosures: [...(i.enclosures ?? []).map(e => e.url), ...shown(i.media)], language: i.dc?.languages?.[0] ?? i.dc?.language,
    rights: i.dc?.rights?.[0] ?? i.dc?.rights, places: i.georss?.featureName
  }))
}

const rssParser = async () => {
  const Parser = require('rss-parser')
  const feed = await new Parser().parseString(text)
  return feed.items.map(i => ({
    title: i.title, id: i.guid ?? i.id, link: i.link, author: i.creator ?? i.author, published: i.isoDate, summary: i.summary,
    content: i['content:encoded'] ?? i.content, categories: i.categories?.map(c => c._ ?? c.$?.label ?? c), enclosures: i.enclosure && [i.enclosure.url]
  }))
}

const rowanmanning = () => {
  const { parseFeed } = require('@rowanmanning/feed-parser')
  return parseFeed(text).items.map(i => ({
    title: i.title, id: i.id, link: i.url, author: names(i.authors), published: i.published, updated: i.updated,
    summary: i.description, content: i.content, categories: i.categories.map(c => c.label ?? c.term),
    enclosures: i.media.map(m => m.url)
  }))
}

const parsers = isJson ? { feedsmith } : { feedsmith, 'rss-parser': rssParser, 'feed-parser': rowanmanning }
const read = {}
for (const [name, parse] of Object.entries(parsers)) read[name] = await parse()
process.stdout.write(JSON.stringify(read))
