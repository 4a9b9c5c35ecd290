package dev.wiredesk.publish;

import dev.wiredesk.archive.Cell;
import dev.wiredesk.archive.Change;
import dev.wiredesk.archive.Stories;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The merged feeds as others may have them: by the address that readers subscribe to. */
@Component
public final class Publications {

  /** Path of the hub that merged feeds name. */
  public static final String HUB = MergedFeeds.HUB;

  /** Before the part of a callback that only its hub knows; reading it takes no name and token. */
  public static final String CALLBACKS = "/push/";

  private final FeedAddresses addresses;
  private final Press press;
  private final Stories stories;
  private final DeskAddress desk;

  Publications(FeedAddresses addresses, Press press, Stories stories, DeskAddress desk) {
    this.addresses = addresses;
    this.press = press;
    this.stories = stories;
    this.desk = desk;
  }

  /** The path of the merged feed that has this public address, if it is one. */
  public Optional<String> path(String address) {
    String here = desk.get().toString();
    return address.startsWith(here + "/")
        ? document(address.substring(here.length())).map(FeedDocument::address)
        : Optional.empty();
  }

  /** Which of these merged feeds the changes may have touched. */
  public List<String> touched(Collection<String> paths, List<Change> changes) {
    Touch touch = Touch.of(changes, stories);
    return paths.stream().filter(path -> touch.reaches(cells -> isTouched(path, cells))).toList();
  }

  private boolean isTouched(String path, Set<Cell> cells) {
    return document(path).filter(feed -> feed.selection().isTouchedBy(cells)).isPresent();
  }

  /** The merged feed of that path as it stands now. */
  public Optional<Publication> read(String path) {
    return document(path)
        .map(document -> {
          Rendered rendered = press.fresh(document);
          return new Publication(
              desk.get() + path, rendered.about().type(), rendered.etag(), rendered.plain());
        });
  }

  private Optional<FeedDocument> document(String path) {
    int query = path.indexOf('?');
    String plain = query < 0 ? path : path.substring(0, query);
    return addresses.find(plain, query < 0 ? Map.of() : Parameters.parse(path.substring(query + 1)))
            instanceof Asked.Feed(FeedDocument document)
        ? Optional.of(document).filter(FeedDocument::isUsual)
        : Optional.empty();
  }
}
