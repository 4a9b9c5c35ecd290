package dev.wiredesk.desk;

import dev.wiredesk.archive.Archive;
import dev.wiredesk.archive.Form;
import dev.wiredesk.archive.KnownEntry;
import dev.wiredesk.archive.Waiting;
import dev.wiredesk.archive.WaitingEntries;
import dev.wiredesk.feed.Feed;
import dev.wiredesk.parse.Entry;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides which entries wait for their article's page. */
@Component
class FullTextDesk {

  private final WaitingEntries entries;
  private final Archive archive;

  FullTextDesk(WaitingEntries entries, Archive archive) {
    this.entries = entries;
    this.archive = archive;
  }

  /** Those of what is new or has changed that are not to be filed before their page has come. */
  List<Hold> holds(Intake intake) {
    Arrival arrival = intake.arrival();
    return intake.unlike().stream()
        .filter(form -> takes(arrival.feed(), form.entry()))
        .filter(form -> !intake.renamed().containsKey(form.key()))
        .filter(form -> waits(arrival, form, intake.known().get(form.key())))
        .map(form ->
            new Hold(
                form, Filing.WAITING, () -> entries.add(arrival.source(), form, arrival.now())))
        .toList();
  }

  boolean end(Waiting waiting) {
    return entries.end(waiting);
  }

  /** Whether the feed's entry is filed with its page only. */
  static boolean takes(Feed feed, Entry entry) {
    String link = entry.link();
    return feed.fullText() && link != null && link.matches("(?i)https?://.+");
  }

  private boolean waits(Arrival arrival, Form form, @Nullable KnownEntry known) {
    if (known == null) {
      return true;
    }
    if (!known.differs(form.hash()) || known.isExpunged()) {
      return false;
    }
    Entry entry = form.entry();
    Entry before = archive.original(arrival.source(), entry.key()).orElse(null);
    return !Outdated.isOlder(entry, before, arrival.now())
        && (known.article() == null || saysSomethingNew(entry, before));
  }

  /** Feeds change tokens in addresses with every poll: no reason to fetch a page again. */
  private static boolean saysSomethingNew(Entry entry, @Nullable Entry before) {
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
