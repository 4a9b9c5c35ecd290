package dev.wiredesk.feed;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;

/** The {@code desk:} block. */
final class MastheadReader {

  private static final Key<String> TITLE = Key.scalar("title", Scalars::text);
  private static final Key<ZoneId> ZONE = Key.scalar("zone", Scalars::zone);
  private static final Key<URI> URL = Key.scalar("url", Addresses::desk);
  private static final Key<String> CONTACT = Key.scalar("contact", Scalars::contact);

  static final List<Key<?>> KEYS = List.of(TITLE, ZONE, URL, CONTACT);

  private MastheadReader() {}

  static Masthead read(Optional<Node> node, Page page) {
    Optional<Block> desk = node.flatMap(n -> Block.read("desk", KEYS, n, page));
    return new Masthead(
        desk.flatMap(block -> block.get(TITLE)).orElse("Wiredesk"),
        desk.flatMap(block -> block.get(ZONE)).orElse(ZoneId.of("UTC")),
        desk.flatMap(block -> block.get(URL)).orElse(null),
        desk.flatMap(block -> block.get(CONTACT)).orElse(null));
  }
}
