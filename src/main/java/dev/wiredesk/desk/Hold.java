package dev.wiredesk.desk;

import dev.wiredesk.archive.Form;

/**
 * An entry that is not to be filed yet.
 *
 * @param until what it waits for
 * @param start lets it wait; runs while filing
 */
record Hold(Form form, Filing until, Runnable start) {

  Receipt begin() {
    start.run();
    return Receipt.of(until);
  }
}
