package dev.wiredesk.demo;

/** How an outlet's server behaves. */
enum Temper {
  /** Validators of both kinds, gzip, no surprises. */
  STEADY,
  /** An entity tag, but no Last-Modified. */
  UNDATED,
  /** No validators: every answer is a 200 with everything in it. */
  FORGETFUL,
  /** Takes its time. */
  SLOW,
  /** XML that no XML parser accepts. */
  BROKEN,
  /** 503 for some minutes of each quarter of an hour. */
  FAILING,
  /** A page that says sorry, whatever is asked. */
  LOST
}
