package dev.wiredesk.desk;

import dev.wiredesk.archive.Form;
import dev.wiredesk.archive.KnownEntry;
import dev.wiredesk.archive.Waiting;
import dev.wiredesk.archive.WaitingEntries;
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
  private final Outdated outdated;

  FullTextDesk(WaitingEntries entries, Outdated outdated) {
    this.entries = entries;
    this.outdated = outdated;
  }

  /** Those of what is new or has changed that are not to be filed before their page has come. */
  List<Form> waiting(
      long source, Feed feed, List<Form> unlike, Map<String, KnownEntry> known, Instant now) {
    return unlike.stream()
        .filter(form -> takes(feed, form.entry()))
        .filter(form -> waits(source, form, known.get(form.key()), now))
        .toList();
  }

  void hold(long source, Form form, Instant now) {
    entries.add(source, form, now);
  }

  boolean end(Waiting waiting) {
    return entries.end(waiting);
  }

  /** Whether the feed's entry is filed with its page only. */
  static boolean takes(Feed feed, Entry entry) {
    String link = entry.link();
    return feed.fullText() && link != null && link.matches("(?i)https?://.+");
  }

  private boolean waits(long source, Form form, @Nullable KnownEntry known, Instant now) {
    if (known == null) {
      return true;
    }
    boolean changed = known.differs(form.hash()) && !known.isExpunged();
    return changed
        && !outdated.isOlder(source, form.entry(), now)
        && (known.article() == null || saysSomethingNew(source, form.entry()));
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
