package dev.wiredesk.desk;

import dev.wiredesk.archive.Archive;
import dev.wiredesk.archive.Form;
import dev.wiredesk.archive.KnownEntry;
import dev.wiredesk.archive.Met;
import dev.wiredesk.dedupe.Recognition;
import dev.wiredesk.dedupe.Renamed;
import dev.wiredesk.feed.Feed;
import dev.wiredesk.parse.Entry;
import dev.wiredesk.parse.ParsedFeed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A document beside what is on file of it. Of most entries only the hash is looked up, since they
 * have not changed.
 *
 * @param keys of all its entries
 * @param met those on file, by key
 * @param unlike forms that are not on file, of new entries and of changed ones, in the order in
 *     which they are filed: oldest first, so that the newest ends on top; most feeds list it first
 * @param known of those that have changed, by key
 * @param renamed of those that are on file under another id, by key
 */
record Intake(
    Arrival arrival,
    List<String> keys,
    Map<String, Met> met,
    List<Form> unlike,
    Map<String, KnownEntry> known,
    Map<String, Renamed> renamed) {

  static Intake of(Archive archive, Recognition recognition, Arrival arrival) {
    ParsedFeed document = arrival.document();
    List<String> keys = document.entries().stream().map(Entry::key).toList();
    Map<String, Met> met = archive.met(arrival.source(), keys);
    List<Form> unlike = unlike(document, met);
    List<Met> changed =
        unlike.stream().map(form -> met.get(form.key())).filter(Objects::nonNull).toList();
    List<Form> strangers = unlike.stream().filter(form -> !met.containsKey(form.key())).toList();
    return new Intake(
        arrival,
        keys,
        met,
        unlike,
        archive.known(changed),
        recognition.renamed(arrival.source(), keys, strangers));
  }

  private static List<Form> unlike(ParsedFeed document, Map<String, Met> met) {
    List<Form> unlike = new ArrayList<>();
    for (Entry entry : document.entries().reversed()) {
      String hash = hash(entry);
      Met before = met.get(entry.key());
      if (before == null || !before.hash().equals(hash)) {
        unlike.add(Form.of(entry, hash));
      }
    }
    return unlike;
  }

  Feed feed() {
    return arrival.feed();
  }

  /** A hash of the entry as published: an equal one need not be looked at again. */
  static String hash(Entry entry) {
    return DigestUtils.sha256Hex(entry.toString());
  }
}
