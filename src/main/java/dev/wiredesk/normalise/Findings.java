package dev.wiredesk.normalise;

import dev.wiredesk.parse.Moment;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the wire put around the copy, collected while it is taken out. Used by one thread. */
final class Findings {

  private static final int MOST_CREDITS = 20;

  private Bylines.@Nullable Byline byline;
  private @Nullable Dateline dateline;
  private @Nullable Moment published;
  private @Nullable Moment modified;
  private @Nullable Advisory advisory;
  private final Set<String> credits = new LinkedHashSet<>();
  private final List<Agency> signatures = new ArrayList<>();

  void byline(Bylines.Byline found) {
    if (byline == null) {
      byline = found;
    }
  }

  void dateline(Datelines.Found found) {
    dateline = found.dateline();
    sign(found.agency(), 0);
  }

  /** Of several the gravest counts. */
  void advisory(Advisory found) {
    advisory = Advisory.graver(advisory, found);
  }

  void published(@Nullable Moment moment) {
    if (published == null) {
      published = moment;
    }
  }

  /** Of several the last in time counts. */
  void modified(@Nullable Moment moment) {
    Moment known = modified;
    if (moment != null && (known == null || known.instant().isBefore(moment.instant()))) {
      modified = moment;
    }
  }

  @Nullable Moment modified() {
    return modified;
  }

  void credits(List<String> found) {
    for (String credit : found) {
      if (credits.size() < MOST_CREDITS) {
        credits.add(credit);
      }
      // "Source: AP Photo" names the source; who took a picture says nothing of who wrote the text.
      if (Cue.SOURCE.opens(credit)) {
        sign(AgencySigns.signing(credit), signatures.size());
      }
    }
  }

  /** An agency that stands by itself above the copy or below it. */
  void signed(Agency agency) {
    sign(agency, 0);
  }

  /** A copyright or staff line at the foot. */
  void signedAtFoot(String line) {
    sign(AgencySigns.signing(line), 0);
  }

  private void sign(@Nullable Agency agency, int rank) {
    if (agency != null) {
      signatures.add(rank, agency);
    }
  }

  @Nullable String bylineName() {
    return byline == null ? null : byline.name();
  }

  /** The agency that the byline names, else the best of the other signatures. */
  @Nullable Agency agency() {
    if (dateline != null && dateline.agency() != null) {
      return dateline.agency();
    }
    if (byline != null && byline.agency() != null) {
      return byline.agency();
    }
    return signatures.isEmpty() ? null : signatures.getFirst();
  }

  @Nullable Dateline dateline() {
    return dateline;
  }

  @Nullable Moment published() {
    return published;
  }

  @Nullable Advisory advisory() {
    return advisory;
  }

  List<String> credits() {
    return List.copyOf(credits);
  }
}
