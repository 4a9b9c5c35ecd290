package dev.wiredesk.desk;

import dev.wiredesk.archive.KnownEntry;
import dev.wiredesk.archive.Waiting;
import dev.wiredesk.archive.WaitingEntries;
import dev.wiredesk.desk.Intake.Arrival;
import dev.wiredesk.feed.Feed;
import dev.wiredesk.parse.Entry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides which entries wait for their article's page. */
@Component
class FullTextDesk {

  private final WaitingEntries entries;

  FullTextDesk(WaitingEntries entries) {
    this.entries = entries;
  }

  /** Those of what is new or has changed that are not to be filed before their page has come. */
  List<Arrival> waiting(
      long source, Feed feed, List<Arrival> unlike, Map<String, KnownEntry> known) {
    return unlike.stream()
        .filter(arrival -> takes(feed, arrival.entry()))
        .filter(arrival -> waits(source, arrival, known.get(arrival.entry().key())))
        .toList();
  }

  void hold(long source, Arrival arrival, Instant now) {
    entries.add(source, arrival.entry(), arrival.hash(), now);
  }

  boolean end(Waiting waiting) {
    return entries.end(waiting);
  }

  /** Whether the feed's entry is filed with its page only. */
  static boolean takes(Feed feed, Entry entry) {
    String link = entry.link();
    return feed.fullText() && link != null && link.matches("(?i)https?://.+");
  }

  private boolean waits(long source, Arrival arrival, @Nullable KnownEntry known) {
    if (known == null) {
      return true;
    }
    boolean changed = known.differs(arrival.hash()) && !known.isExpunged();
    return changed && (known.article() == null || saysSomethingNew(source, arrival.entry()));
  }

  /** Feeds change tokens in addresses with every poll: no reason to fetch a page again. */
  private boolean saysSomethingNew(long source, Entry entry) {
    Entry before = entries.original(source, entry.key()).orElse(null);
    return before == null
        || !Objects.equals(before.title(), entry.title())
        || !Objects.equals(before.updated(), entry.updated())
        || !Objects.equals(plain(before.summary()), plain(entry.summary()))
        || !Objects.equals(plain(before.content()), plain(entry.content()));
  }

  private static String plain(@Nullable String markup) {
    return markup == null ? "" : markup.replaceAll("<[^<>]*>", "");
  }
}
