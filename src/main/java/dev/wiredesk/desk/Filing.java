package dev.wiredesk.desk;

/** What became of an entry. */
public enum Filing {
  /** It opened a story. */
  ORIGINAL,
  /** It was attached to a story that another outlet had opened. */
  COPY,
  /** It replaced an earlier version of itself. */
  WRITE_THRU,
  /** It is filed when its article's page has come. */
  WAITING,
  /** It is filed when its embargo ends. */
  HELD,
  /** It was filed before. */
  KNOWN,
  /** It was filed before under another id. */
  RENAMED,
  /** It could not be filed. */
  SPIKED
}
