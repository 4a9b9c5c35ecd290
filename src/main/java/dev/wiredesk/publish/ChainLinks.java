package dev.wiredesk.publish;

/**
 * Writes how to walk back through everything that a feed ever held (RFC 5005 §3 and §4), whatever
 * the format around it.
 */
final class ChainLinks {

  private ChainLinks() {}

  /**
   * Nothing for a document that leads nowhere.
   *
   * @param link the name of Atom's link element
   */
  static void write(XmlDocument xml, String link, MergedFeed feed) {
    Chain chain = feed.chain();
    if (chain == null) {
      return;
    }
    if (chain.isArchive()) {
      xml.empty("fh:archive", "xmlns:fh", XmlDocument.HISTORY);
    }
    xml.link(link, "current", chain.current().equals(feed.self()) ? null : chain.current())
        .link(link, "next", chain.more())
        .link(link, "prev-archive", chain.previous())
        .link(link, "next-archive", chain.next());
  }
}
