package dev.wiredesk.poll;

import dev.wiredesk.feed.Masthead;

/** Who we say we are: the program, and where a publisher finds the people who run it. */
final class UserAgent {

  private UserAgent() {}

  static String of(Masthead masthead, String version) {
    String contact = masthead.contact();
    String owner = contact == null ? "" : "; " + contact;
    return "Wiredesk/%s (+%s%s)"
        .formatted(version, masthead.name(), owner)
        .replaceAll("[^\\x20-\\x7e]", "?");
  }
}
