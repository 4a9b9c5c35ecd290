package dev.wiredesk.poll;

/** What set the time of a feed's next poll. */
public enum Rule {
  EVERY("its interval in feeds.yml"),
  LEARNT("how often it publishes"),
  FRESHNESS("its server says how long the answer stays fresh"),
  TTL("the document asks for that interval"),
  PUSHED("its hub brings the news; it is asked now and then all the same"),
  SKIP("the document names hours or days to stay away"),
  TURN("other feeds of its host are asked first, one after the other"),
  RETRY_AFTER("its server asked to be left alone until then"),
  BACKOFF("it fails, so it is asked less often"),
  AWAY("no server can be reached, so it is asked as often as ever"),
  DEAD("it has failed for a month, so it is asked once a week"),
  GONE("its publisher says that it is gone (410); it is asked once more"),
  ENDED("its publisher said twice that it is gone (410); it is not asked any more");

  private final String words;

  Rule(String words) {
    this.words = words;
  }

  /** In words for people. */
  public String words() {
    return words;
  }
}
