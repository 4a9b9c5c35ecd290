package dev.wiredesk.demo;

/**
 * What goes wrong with XML that is glued together: not well-formed, yet anyone can see what is
 * meant.
 */
final class Damage {

  private Damage() {}

  static String done(String xml) {
    return xml
        // An ampersand that nobody escaped,
        .replace("Kelp &amp; Coral", "Kelp & Coral")
        // an entity that HTML knows and XML does not,
        .replace("—", "&mdash;")
        // and a tag left open.
        .replace("</category></item>", "</item>");
  }
}
