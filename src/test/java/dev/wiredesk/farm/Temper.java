package dev.wiredesk.farm;

/** How a feed of the farm behaves. */
public enum Temper {
  /** Answers at once, with an ETag and a Last-Modified that tell the truth. */
  HONEST,
  /** Takes its time. */
  SLOW,
  /** Answers every third request with a 500. */
  FAILING,
  /** Its ETag stays the same whatever it serves, and it says 304 to whoever brings it. */
  LYING,
  /** Knows no validators: always 200. */
  FORGETFUL
}
