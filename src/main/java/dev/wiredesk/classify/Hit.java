package dev.wiredesk.classify;

/**
 * A term found in a story.
 *
 * @param begin first character
 * @param end after the last character of its last word
 */
record Hit(Term term, Zone zone, int begin, int end) {

  int length() {
    return end - begin;
  }
}
