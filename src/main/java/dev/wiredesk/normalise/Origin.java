package dev.wiredesk.normalise;

/** Where the body of an article comes from. */
public enum Origin {
  /** The feed carried it, so its publisher gave it to be passed on. */
  FEED,
  /** It was taken from the article's page; only an excerpt is passed on, unless the feed says. */
  PAGE
}
