package dev.wiredesk.feed;

/** What stood in the file at one moment. Two are equal when there is nothing new to read. */
sealed interface Snapshot {

  /** It could be read. */
  record Content(String text) implements Snapshot {

    /** Leaves the text out, which may hold secrets. */
    @Override
    public String toString() {
      return "Content[" + text.length() + " characters]";
    }
  }

  /**
   * It could not.
   *
   * @param why follows the file's name: "does not exist"
   */
  record Unreadable(int line, String why) implements Snapshot {}
}
