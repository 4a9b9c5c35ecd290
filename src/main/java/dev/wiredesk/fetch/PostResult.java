package dev.wiredesk.fetch;

/**
 * What came of sending something.
 *
 * @param status of the answer; 0 if there was none
 * @param reason a sentence for people, without secrets
 */
public record PostResult(int status, String reason) {

  /** Whether the other side took it. */
  public boolean isTaken() {
    return status >= 200 && status < 300;
  }

  /** Whether the other side wants no more, ever. */
  public boolean isGone() {
    return status == 410;
  }
}
