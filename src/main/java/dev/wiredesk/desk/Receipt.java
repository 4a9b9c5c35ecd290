package dev.wiredesk.desk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the desk did with a document.
 *
 * @param filings one for each entry
 * @param lags from publication to filing, of the entries that opened a story and say when they were
 *     published
 */
public record Receipt(List<Filing> filings, List<Duration> lags) {

  /** Of a document that was dropped. */
  static final Receipt NOTHING = new Receipt(List.of(), List.of());

  /** Of one entry that opened no story. */
  static Receipt of(Filing filing) {
    return new Receipt(List.of(filing), List.of());
  }

  /** How many entries ended that way. */
  public int count(Filing filing) {
    return Collections.frequency(filings, filing);
  }

  /** Whether any entry was one that the desk had not met, whether it is filed or waits. */
  public boolean broughtNews() {
    return filings.contains(Filing.ORIGINAL)
        || filings.contains(Filing.COPY)
        || filings.contains(Filing.WRITE_THRU)
        || filings.contains(Filing.WAITING)
        || filings.contains(Filing.HELD);
  }

  /** What was done with several parts of a document. */
  static Receipt of(List<Receipt> parts) {
    return new Receipt(
        parts.stream().flatMap(part -> part.filings.stream()).toList(),
        parts.stream().flatMap(part -> part.lags.stream()).toList());
  }

  /** The same, for a document of so many entries: those not spoken of were known. */
  Receipt among(int entries) {
    List<Filing> all = new ArrayList<>(filings);
    all.addAll(Collections.nCopies(Math.max(0, entries - all.size()), Filing.KNOWN));
    return new Receipt(all, lags);
  }

  /** In words for people: "3 new, 1 copy, 21 known". */
  public String inWords() {
    String words =
        Stream.of(
                part(Filing.ORIGINAL, "new", "new"),
                part(Filing.COPY, "copy", "copies"),
                part(Filing.WRITE_THRU, "changed", "changed"),
                part(Filing.WAITING, "waiting for its page", "waiting for their pages"),
                part(Filing.HELD, "under embargo", "under embargo"),
                part(Filing.SPIKED, "spiked", "spiked"),
                part(Filing.RENAMED, "known under another id", "known under other ids"),
                part(Filing.KNOWN, "known", "known"))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(", "));
    return words.isEmpty() ? "no entries" : words;
  }

  private String part(Filing filing, String one, String many) {
    int count = count(filing);
    return count == 0 ? "" : count + " " + (count == 1 ? one : many);
  }
}
