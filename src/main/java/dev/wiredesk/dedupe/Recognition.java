package dev.wiredesk.dedupe;

import dev.wiredesk.archive.Candidates;
import dev.wiredesk.archive.EntryNames;
import dev.wiredesk.archive.Namesake;
import dev.wiredesk.archive.Traits;
import dev.wiredesk.dedupe.Identity.Bearer;
import dev.wiredesk.dedupe.Identity.Setting;
import dev.wiredesk.parse.Entry;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds the entries of a document that their source has published before under other ids. */
@Component
public class Recognition {

  private static final Setting TOGETHER = new Setting(true, false);

  private final EntryNames names;
  private final Candidates articles;

  Recognition(EntryNames names, Candidates articles) {
    this.names = names;
    this.articles = articles;
  }

  /**
   * Those of a document's entries that are known under other ids, by key.
   *
   * @param entries in the order in which they are filed
   * @param met keys of those that are known under their own
   */
  public Map<String, Renamed> renamed(long source, List<Entry> entries, Set<String> met) {
    Map<Entry, Traits> strangers = new LinkedHashMap<>();
    for (Entry entry : entries) {
      if (!met.contains(entry.key())) {
        strangers.put(entry, Traits.of(entry));
      }
    }
    if (strangers.isEmpty()) {
      return Map.of();
    }
    List<Namesake> filed =
        names.namesakes(source, strangers.values()).stream()
            .filter(namesake -> !namesake.known().spiked())
            .toList();
    return filed.isEmpty() && strangers.size() == 1
        ? Map.of()
        : new Document(entries, strangers, filed).renamed();
  }

  /** One document, and what is on file of it. */
  private final class Document {

    private final Map<String, Entry> listed;
    private final Map<Entry, Traits> strangers;
    private final List<Namesake> filed;
    private final Map<Long, Integer> atAddress = new HashMap<>();
    private final Map<String, Renamed> found = new LinkedHashMap<>();

    Document(List<Entry> entries, Map<Entry, Traits> strangers, List<Namesake> filed) {
      this.listed =
          entries.stream().collect(Collectors.toMap(Entry::key, entry -> entry, (a, b) -> a));
      this.strangers = strangers;
      this.filed = filed;
      strangers.values().forEach(traits -> atAddress.merge(traits.address(), 1, Integer::sum));
      filed.stream()
          .map(each -> List.of(each.known().number(), each.traits().address()))
          .distinct()
          .forEach(each -> atAddress.merge(each.getLast(), 1, Integer::sum));
    }

    Map<String, Renamed> renamed() {
      Map<Entry, Traits> before = new LinkedHashMap<>();
      strangers.forEach((entry, traits) -> {
        onFile(entry, traits)
            .or(() -> inDocument(entry, traits, before))
            .ifPresent(renamed -> found.put(entry.key(), renamed));
        before.put(entry, traits);
      });
      return FloodGuard.of(listed.keySet(), strangers, filed).held(found);
    }

    private Optional<Renamed> onFile(Entry entry, Traits traits) {
      return filed.stream()
          .filter(namesake -> traits.touch(namesake.traits()))
          .flatMap(namesake ->
              Identity.same(bearer(entry, traits), bearer(namesake), setting(namesake)).stream()
                  .map(
                      words -> new Renamed(namesake.known().key(), namesake.known(), words, false)))
          .findFirst();
    }

    /** A document of one entry does not tell what else is listed. */
    private Setting setting(Namesake namesake) {
      boolean together = listed.containsKey(namesake.known().key()) || listed.size() == 1;
      // Once for the entry on file, and once for the one that may be it.
      return new Setting(together, atAddress.getOrDefault(namesake.traits().address(), 0) == 2);
    }

    private Optional<Renamed> inDocument(Entry entry, Traits traits, Map<Entry, Traits> before) {
      return before.entrySet().stream()
          .filter(other -> traits.touch(other.getValue()))
          .flatMap(other ->
              Identity.same(
                      bearer(entry, traits), bearer(other.getKey(), other.getValue()), TOGETHER)
                  .stream()
                  .map(words -> new Renamed(first(other.getKey()), null, words, false)))
          .findFirst();
    }

    /** Three names of one entry in a document all lead to the first. */
    private String first(Entry entry) {
      Renamed renamed = found.get(entry.key());
      return renamed == null ? entry.key() : renamed.first();
    }
  }

  private static Bearer bearer(Entry entry, Traits traits) {
    String title = entry.title();
    return new Bearer(Traits.id(entry), () -> title == null ? "" : title, traits);
  }

  private Bearer bearer(Namesake namesake) {
    Long article = namesake.known().article();
    return new Bearer(
        namesake.id(),
        () -> article == null ? "" : articles.article(article).headline(),
        namesake.traits());
  }
}
