package dev.wiredesk.desk;

import org.springframework.core.NestedRuntimeException;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * Why an entry cannot be filed though the others of its document may be: the database will not have
 * it, or there is a bug that it brings to light.
 *
 * @param reason in words
 * @param isBug whether somebody should mend the desk
 */
record Refusal(String reason, boolean isBug) {

  /**
   * @throws NestedRuntimeException the same again if it is about the database itself, as when that
   *     is away: the whole document is then tried again later
   */
  static Refusal of(Throwable failure) {
    if (failure instanceof DataIntegrityViolationException) {
      return new Refusal("the database refuses it", false);
    }
    if (failure instanceof NestedRuntimeException database) {
      throw database;
    }
    return new Refusal("could not be filed: " + failure, true);
  }
}
