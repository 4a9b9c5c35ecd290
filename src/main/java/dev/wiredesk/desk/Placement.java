package dev.wiredesk.desk;

import dev.wiredesk.archive.Archive;
import dev.wiredesk.archive.EntryNames;
import dev.wiredesk.archive.Evidence;
import dev.wiredesk.archive.Filed;
import dev.wiredesk.archive.KnownEntry;
import dev.wiredesk.archive.Submission;
import dev.wiredesk.archive.Withdrawals;
import dev.wiredesk.dedupe.Kills;
import dev.wiredesk.dedupe.Kin;
import dev.wiredesk.dedupe.Match;
import dev.wiredesk.dedupe.Matcher;
import dev.wiredesk.dedupe.Renamed;
import dev.wiredesk.dedupe.Telling;
import dev.wiredesk.normalise.Advisory;
import dev.wiredesk.parse.Entry;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Files one entry where it belongs; under the filing lock, in the transaction of its document. */
@Component
class Placement {

  private final Archive archive;
  private final EntryNames names;
  private final Matcher matcher;
  private final Kills kills;
  private final Withdrawals withdrawals;

  Placement(
      Archive archive, EntryNames names, Matcher matcher, Kills kills, Withdrawals withdrawals) {
    this.archive = archive;
    this.names = names;
    this.matcher = matcher;
    this.kills = kills;
    this.withdrawals = withdrawals;
  }

  /** What has become of it, after what was known of it before. */
  Filing file(Arrival arrival, Copy copy, @Nullable KnownEntry known) {
    if (known == null) {
      return copy.renamed() == null
          ? fileOrSpike(arrival, copy, null)
          : again(arrival, copy, copy.renamed());
    }
    return known.differs(copy.form().hash()) && !isOutdated(arrival, copy.form().entry())
        ? fileOrSpike(arrival, copy, known)
        : Filing.KNOWN;
  }

  /** What does not say when it was updated is taken for new, and nothing is looked up. */
  private boolean isOutdated(Arrival arrival, Entry entry) {
    return entry.updated() != null
        && archive
            .original(arrival.source(), entry.key())
            .filter(onFile -> Outdated.isOlder(entry, onFile, arrival.now()))
            .isPresent();
  }

  /** Without asking whether it has changed. */
  Filing fileOrSpike(Arrival arrival, Copy copy, @Nullable KnownEntry known) {
    Submission submission = copy.submission();
    Telling telling = copy.telling();
    return submission == null || telling == null
        ? spike(arrival, copy, known)
        : file(submission, telling, known, arrival);
  }

  /** A kill that comes as an entry of its own is no story, whether or not we have what it kills. */
  private Filing kill(
      Submission copy, Telling telling, @Nullable KnownEntry known, Arrival arrival) {
    Instant now = arrival.now();
    KnownEntry killed = kills.killed(copy, now).orElse(null);
    if (known != null || killed == null) {
      archive.spike(copy.source(), copy.form(), "takes back a story that is not on file", now);
      return Filing.SPIKED;
    }
    names.add(copy.source(), copy.form(), killed, now);
    return file(copy, telling, killed, arrival);
  }

  /** Under its new id it is the same entry, and may be a new version of it. */
  private Filing again(Arrival arrival, Copy copy, Renamed renamed) {
    long source = arrival.source();
    Instant now = arrival.now();
    KnownEntry first = archive.known(source, List.of(renamed.first())).get(renamed.first());
    boolean settled = copy.submission() == null;
    if (first == null || first.spiked()) {
      return settled ? Filing.RENAMED : fileOrSpike(arrival, copy, null);
    }
    names.add(source, copy.form(), first, now);
    if (first.article() == null || first.story() == null) {
      return Filing.RENAMED;
    }
    archive.note(
        new Filed(first.story(), first.article()),
        Evidence.of("known again", "", renamed.evidence()),
        now);
    return settled ? Filing.RENAMED : version(arrival, copy, first.underAnotherId());
  }

  private Filing version(Arrival arrival, Copy copy, KnownEntry first) {
    Filing filing = fileOrSpike(arrival, copy, first);
    return filing == Filing.WRITE_THRU ? filing : Filing.RENAMED;
  }

  /** A version that cannot be filed leaves the one on file as it is. */
  Filing spike(Arrival arrival, Copy copy, @Nullable KnownEntry known) {
    if (known != null && known.article() != null) {
      archive.see(arrival.source(), copy.form());
    } else {
      archive.spike(arrival.source(), copy.form(), copy.spiked(), arrival.now());
    }
    return Filing.SPIKED;
  }

  private Filing file(
      Submission copy, Telling telling, @Nullable KnownEntry known, Arrival arrival) {
    Instant now = arrival.now();
    return switch (matcher.match(copy, telling, known, now)) {
      case Match.Known() -> {
        archive.see(copy.source(), copy.form());
        yield Filing.KNOWN;
      }
      case Match.WriteThru version -> revise(version, copy, now);
      case Match.SyndicatedCopy twin -> attach(twin, copy, now);
      case Match.Original _ when Kills.isKill(copy.article()) ->
          kill(copy, telling, known, arrival);
      case Match.Original original -> open(original, copy, telling, arrival);
    };
  }

  private Filing revise(Match.WriteThru version, Submission copy, Instant now) {
    KnownEntry before = version.known();
    archive.revise(before, copy, version.matters(), now);
    if (before.renamed()) {
      names.bring(copy.entry(), before);
    }
    if (before.story() != null) {
      withdrawIfKilled(before.story(), copy, now);
    }
    return Filing.WRITE_THRU;
  }

  private Filing attach(Match.SyndicatedCopy twin, Submission copy, Instant now) {
    twin.others().forEach(other -> withdrawals.merge(twin.story(), other, now));
    Filed filed = archive.attach(twin.story(), copy, twin.evidence(), now);
    matcher.attached(filed, copy, now);
    tellOfEmbargo(filed, copy, now);
    withdrawIfKilled(twin.story(), copy, now);
    return Filing.COPY;
  }

  private Filing open(Match.Original original, Submission copy, Telling telling, Arrival arrival) {
    Instant now = arrival.now();
    List<Kin> related = matcher.related(telling);
    Filed filed = archive.open(copy, arrival.feed().slug(), now);
    matcher.opened(filed, copy, now);
    Evidence evidence = original.evidence();
    if (evidence != null) {
      archive.note(filed, evidence, now);
    }
    tellOfEmbargo(filed, copy, now);
    related.forEach(kin -> archive.relate(filed.story(), kin.story(), kin.evidence(), now));
    return Filing.ORIGINAL;
  }

  /** Notes whether what the copy says of an embargo was heeded. */
  private void tellOfEmbargo(Filed filed, Submission copy, Instant now) {
    if (EmbargoDesk.isEmbargoed(copy.article())) {
      String key = copy.entry().key();
      KnownEntry entry = archive.known(copy.source(), List.of(key)).get(key);
      Instant seen = entry == null ? now : entry.firstSeen();
      archive.note(filed, EmbargoDesk.evidence(copy.article(), seen, now), now);
    }
  }

  /** Only who emitted a story may take it back: a kill by one of its copies concerns that copy. */
  private void withdrawIfKilled(long story, Submission copy, Instant now) {
    Advisory advisory = copy.article().advisory();
    if (advisory != null
        && advisory.kind() == Advisory.Kind.KILL
        && withdrawals.isLedBy(story, copy.source())) {
      withdrawals.withdraw(story, advisory.words(), now);
    }
  }
}
