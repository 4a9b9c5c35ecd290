package dev.wiredesk.desk;

import org.springframework.core.NestedRuntimeException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DataRetrievalFailureException;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/**
 * Why an entry cannot be filed though the others of its document may be: the database will not have
 * it, or there is a bug that it brings to light.
 *
 * @param reason in words
 * @param isBug whether somebody should mend the desk
 */
record Refusal(String reason, boolean isBug) {

  /** Characters of what an exception says, which may repeat the entry. */
  private static final int LONGEST = 300;

  /**
   * @throws NestedRuntimeException the same again if it is about the database itself, as when that
   *     is away: the whole document is then tried again later
   */
  static Refusal of(Throwable failure) {
    if (failure instanceof DataIntegrityViolationException) {
      return new Refusal("the database refuses it", false);
    }
    if (failure instanceof NestedRuntimeException database && !isMisuse(database)) {
      throw database;
    }
    return new Refusal("could not be filed: " + words(failure), true);
  }

  /** Of the database, which is well. */
  private static boolean isMisuse(NestedRuntimeException failure) {
    return failure instanceof DataRetrievalFailureException
        || failure instanceof InvalidDataAccessApiUsageException;
  }

  /** What the exception says, fit to be kept: no database takes a zero in a text. */
  static String words(Throwable failure) {
    String words = failure.toString().replace('\0', ' ');
    return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
  }
}
