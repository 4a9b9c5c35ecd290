package dev.wiredesk.feed;

/**
 * One thing wrong in feeds.yml, and where.
 *
 * @param file name of the file, without its directories
 * @param line counted from 1
 * @param column in characters, counted from 1
 * @param message what is wrong and what would be right; never carries the value of a header or of
 *     an environment variable
 */
public record Problem(String file, int line, int column, String message) {

  /** {@code feeds.yml:12:5: message}, as editors and terminals link it. */
  @Override
  public String toString() {
    return file + ":" + line + ":" + column + ": " + message;
  }
}
