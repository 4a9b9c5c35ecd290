package dev.wiredesk.poll;

/** How a feed is. */
public enum Mood {
  FAILING("Failing"),
  REPAIRED("Repaired"),
  WELL("Well"),
  WAITING("Waiting");

  private final String words;

  Mood(String words) {
    this.words = words;
  }

  /** In a word for people. */
  public String words() {
    return words;
  }

  static Mood of(boolean polled, boolean failing, boolean repaired) {
    if (!polled) {
      return WAITING;
    }
    if (failing) {
      return FAILING;
    }
    return repaired ? REPAIRED : WELL;
  }
}
