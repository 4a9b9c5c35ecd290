package dev.wiredesk.dedupe;

import dev.wiredesk.archive.Candidates;
import dev.wiredesk.archive.EntryNames;
import dev.wiredesk.archive.Form;
import dev.wiredesk.archive.Namesake;
import dev.wiredesk.archive.Traits;
import dev.wiredesk.dedupe.Identity.Bearer;
import dev.wiredesk.dedupe.Identity.Setting;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds the entries of a document that their source has published before under other ids. */
@Component
public class Recognition {

  private static final Setting TOGETHER = new Setting(true, false);

  /** Of entries that share a trait with one, so many are looked at: more say the same of all. */
  private static final int MOST_LOOKS = 50;

  private final EntryNames names;
  private final Candidates articles;

  Recognition(EntryNames names, Candidates articles) {
    this.names = names;
    this.articles = articles;
  }

  /**
   * Those of a document's entries that are known under other ids, by key.
   *
   * @param listed keys of all its entries
   * @param strangers those that are not known under their own, in the order in which they are filed
   */
  public Map<String, Renamed> renamed(
      long source, Collection<String> listed, List<Form> strangers) {
    if (strangers.isEmpty()) {
      return Map.of();
    }
    List<Namesake> filed =
        names.namesakes(source, strangers.stream().map(Form::traits).toList()).stream()
            .filter(namesake -> !namesake.known().spiked())
            .toList();
    return filed.isEmpty() && strangers.size() == 1
        ? Map.of()
        : new Document(Set.copyOf(listed), strangers, filed).renamed();
  }

  /** One document, and what is on file of it. */
  private final class Document {

    private final Set<String> listed;
    private final List<Form> strangers;
    private final List<Namesake> filed;
    private final Map<Long, String> headlines = new HashMap<>();
    private final Map<Long, Integer> atAddress = new HashMap<>();
    private final Map<String, Renamed> found = new LinkedHashMap<>();

    Document(Set<String> listed, List<Form> strangers, List<Namesake> filed) {
      this.listed = listed;
      this.strangers = strangers;
      this.filed = filed;
      strangers.forEach(form -> atAddress.merge(form.traits().address(), 1, Integer::sum));
      filed.stream()
          .map(each -> List.of(each.known().number(), each.traits().address()))
          .distinct()
          .forEach(each -> atAddress.merge(each.getLast(), 1, Integer::sum));
    }

    Map<String, Renamed> renamed() {
      for (int i = 0; i < strangers.size(); i++) {
        Form stranger = strangers.get(i);
        List<Form> before = strangers.subList(0, i);
        onFile(stranger)
            .or(() -> inDocument(stranger, before))
            .ifPresent(renamed -> found.put(stranger.key(), renamed));
      }
      return FloodGuard.of(listed, strangers, filed).held(found);
    }

    private Optional<Renamed> onFile(Form stranger) {
      Bearer bearer = bearer(stranger);
      return filed.stream()
          .filter(namesake -> Identity.isOpen(stranger.traits(), namesake.traits()))
          .limit(MOST_LOOKS)
          .flatMap(namesake ->
              Identity.same(bearer, bearer(namesake), setting(namesake)).stream()
                  .map(
                      words -> new Renamed(namesake.known().key(), namesake.known(), words, false)))
          .findFirst();
    }

    /** A document of one entry does not tell what else is listed. */
    private Setting setting(Namesake namesake) {
      boolean together = listed.contains(namesake.known().key()) || listed.size() == 1;
      // Once for the entry on file, and once for the one that may be it.
      return new Setting(together, atAddress.getOrDefault(namesake.traits().address(), 0) == 2);
    }

    private Optional<Renamed> inDocument(Form stranger, List<Form> before) {
      Bearer bearer = bearer(stranger);
      return before.stream()
          .filter(other -> Identity.isOpen(stranger.traits(), other.traits()))
          .limit(MOST_LOOKS)
          .flatMap(other ->
              Identity.same(bearer, bearer(other), TOGETHER).stream()
                  .map(words -> new Renamed(first(other), null, words, false)))
          .findFirst();
    }

    /** Three names of one entry in a document all lead to the first. */
    private String first(Form form) {
      Renamed renamed = found.get(form.key());
      return renamed == null ? form.key() : renamed.first();
    }

    private static Bearer bearer(Form form) {
      String title = form.entry().title();
      return new Bearer(Traits.id(form.entry()), () -> title == null ? "" : title, form.traits());
    }

    /** Its headline is read from the database once, however many ask for it. */
    private Bearer bearer(Namesake namesake) {
      Long article = namesake.known().article();
      return new Bearer(
          namesake.id(), () -> article == null ? "" : headline(article), namesake.traits());
    }

    private String headline(long article) {
      return headlines.computeIfAbsent(article, articles::headline);
    }
  }
}
