package dev.wiredesk.dedupe;

import dev.wiredesk.archive.Candidates.Candidate;

/**
 * An article on file that another is a copy of.
 *
 * @param evidence in words
 */
record Twin(Candidate on, Telling telling, String evidence) {

  long story() {
    return on.story();
  }
}
