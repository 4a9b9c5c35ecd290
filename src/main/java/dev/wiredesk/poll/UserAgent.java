package dev.wiredesk.poll;

import dev.wiredesk.feed.CurrentFeeds;
import dev.wiredesk.feed.Masthead;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Who we say we are: the program, and where a publisher finds the people who run it. */
final class UserAgent {

  private UserAgent() {}

  /** As feeds.yml has it, also after an edit. */
  static Supplier<String> following(CurrentFeeds feeds, String version) {
    var name = new AtomicReference<>("");
    feeds.follow(next -> name.set(of(next.masthead(), version)));
    return name::get;
  }

  private static String of(Masthead masthead, String version) {
    String contact = masthead.contact();
    String owner = contact == null ? "" : "; " + contact;
    return "Wiredesk/%s (+%s%s)"
        .formatted(version, masthead.name(), owner)
        .replaceAll("[^\\x20-\\x7e]", "?");
  }
}
