package dev.wiredesk.parse;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.util.ArrayList;
import java.util.List;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/**
 * Rome's reading of a manuscript.
 *
 * @param feed null if Rome refuses even the feed without entries
 * @param entries one for each of the manuscript's, null for those that Rome refuses
 */
record Rome(@Nullable SyndFeed feed, List<@Nullable SyndEntry> entries) {

  static Rome read(Manuscript manuscript) {
    FairCopy copy = new FairCopy(manuscript);
    SyndFeed whole = build(copy.feed(manuscript.channel(), manuscript.entries()));
    return whole != null && whole.getEntries().size() == manuscript.entries().size()
        ? new Rome(whole, new ArrayList<>(whole.getEntries()))
        : oneByOne(manuscript, copy);
  }

  /** The bad ones fall, the others stay. */
  private static Rome oneByOne(Manuscript manuscript, FairCopy copy) {
    List<@Nullable SyndEntry> entries = new ArrayList<>();
    for (Element entry : manuscript.entries()) {
      SyndFeed single = build(copy.feed(manuscript.channel(), List.of(entry)));
      entries.add(
          single == null || single.getEntries().isEmpty() ? null : single.getEntries().getFirst());
    }
    return new Rome(build(copy.feed(manuscript.channel(), List.of())), entries);
  }

  /** Null is Rome's refusal, which comes as any exception at all. */
  private static @Nullable SyndFeed build(Element root) {
    try {
      return new SyndFeedInput().build(new Document(root));
    } catch (FeedException | RuntimeException e) {
      return null;
    }
  }
}
