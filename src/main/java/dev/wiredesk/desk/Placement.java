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
import dev.wiredesk.feed.Feed;
import dev.wiredesk.normalise.Advisory;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Files one entry where it belongs; under the filing lock, in the transaction of its document. */
final class Placement {

  private final Archive archive;
  private final EntryNames names;
  private final Matcher matcher;
  private final Kills kills;
  private final Withdrawals withdrawals;
  private final Outdated outdated;

  Placement(
      Archive archive,
      EntryNames names,
      Matcher matcher,
      Kills kills,
      Withdrawals withdrawals,
      Outdated outdated) {
    this.archive = archive;
    this.names = names;
    this.matcher = matcher;
    this.kills = kills;
    this.withdrawals = withdrawals;
    this.outdated = outdated;
  }

  /** What has become of it, after what was known of it before. */
  Filing file(long source, Feed feed, Copy copy, @Nullable KnownEntry known, Instant now) {
    if (known != null && !known.differs(copy.form().hash())) {
      return Filing.KNOWN;
    }
    if (known != null && outdated.isOlder(source, copy.form().entry(), now)) {
      return Filing.KNOWN;
    }
    if (known == null && copy.renamed() != null) {
      return again(source, feed, copy, copy.renamed(), now);
    }
    return fileOrSpike(source, feed, copy, known, now);
  }

  /** Without asking whether it has changed. */
  Filing fileOrSpike(long source, Feed feed, Copy copy, @Nullable KnownEntry known, Instant now) {
    Submission submission = copy.submission();
    Telling telling = copy.telling();
    return submission == null || telling == null
        ? spike(source, copy, known, now)
        : file(submission, telling, known, feed, now);
  }

  /** A kill that comes as an entry of its own is no story, whether or not we have what it kills. */
  private Filing kill(
      Submission copy, Telling telling, @Nullable KnownEntry known, Feed feed, Instant now) {
    KnownEntry killed = kills.killed(copy, now).orElse(null);
    if (known != null || killed == null) {
      archive.spike(copy.source(), copy.form(), "takes back a story that is not on file", now);
      return Filing.SPIKED;
    }
    names.add(copy.source(), copy.form(), killed, now);
    return file(copy, telling, killed, feed, now);
  }

  /** Under its new id it is the same entry, and may be a new version of it. */
  private Filing again(long source, Feed feed, Copy copy, Renamed renamed, Instant now) {
    KnownEntry first = archive.known(source, List.of(renamed.first())).get(renamed.first());
    boolean settled = copy.submission() == null;
    if (first == null || first.spiked()) {
      return settled ? Filing.RENAMED : fileOrSpike(source, feed, copy, null, now);
    }
    names.add(source, copy.form(), first, now);
    if (first.article() == null || first.story() == null) {
      return Filing.RENAMED;
    }
    archive.note(
        new Filed(first.story(), first.article()),
        Evidence.of("known again", "", renamed.evidence()),
        now);
    return settled ? Filing.RENAMED : version(source, feed, copy, first.underAnotherId(), now);
  }

  private Filing version(long source, Feed feed, Copy copy, KnownEntry first, Instant now) {
    Filing filing = fileOrSpike(source, feed, copy, first, now);
    return filing == Filing.WRITE_THRU ? filing : Filing.RENAMED;
  }

  /** A version that cannot be filed leaves the one on file as it is. */
  Filing spike(long source, Copy copy, @Nullable KnownEntry known, Instant now) {
    if (known != null && known.article() != null) {
      archive.see(source, copy.form());
    } else {
      archive.spike(source, copy.form(), copy.spiked(), now);
    }
    return Filing.SPIKED;
  }

  private Filing file(
      Submission copy, Telling telling, @Nullable KnownEntry known, Feed feed, Instant now) {
    return switch (matcher.match(copy, telling, known, now)) {
      case Match.Known() -> {
        archive.see(copy.source(), copy.form());
        yield Filing.KNOWN;
      }
      case Match.WriteThru(var before, var matters) -> {
        archive.revise(before, copy, matters, now);
        if (before.renamed()) {
          names.bring(copy.entry(), before);
        }
        if (before.story() != null) {
          withdrawIfKilled(before.story(), copy, now);
        }
        yield Filing.WRITE_THRU;
      }
      case Match.SyndicatedCopy(var story, var evidence, var others) -> {
        others.forEach(other -> withdrawals.merge(story, other, now));
        Filed filed = archive.attach(story, copy, evidence, now);
        matcher.attached(filed, copy, now);
        tellOfEmbargo(filed, copy, now);
        withdrawIfKilled(story, copy, now);
        yield Filing.COPY;
      }
      case Match.Original(var evidence) -> {
        if (Kills.isKill(copy.article())) {
          yield kill(copy, telling, known, feed, now);
        }
        List<Kin> related = matcher.related(telling);
        Filed filed = archive.open(copy, feed.slug(), now);
        matcher.opened(filed, copy, now);
        if (evidence != null) {
          archive.note(filed, evidence, now);
        }
        tellOfEmbargo(filed, copy, now);
        related.forEach(kin -> archive.relate(filed.story(), kin.story(), kin.evidence(), now));
        yield Filing.ORIGINAL;
      }
    };
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
