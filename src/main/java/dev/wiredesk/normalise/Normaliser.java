package dev.wiredesk.normalise;

import dev.wiredesk.parse.Entry;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Makes an entry clean: safe HTML of what prose needs, plain text, and the wire's furniture
 * (dateline, byline, credits, share bars) told from the copy. Bodies are bounded at 200,000
 * characters. Whatever an entry holds, an article comes of it. Safe for any thread.
 */
public final class Normaliser {

  private static final int MOST_ENCLOSURES = 20;

  /** The face of whoever wrote it, which WordPress passes off as a picture of the story. */
  private static final Pattern AVATAR =
      Pattern.compile("https?://(?:[\\w-]+\\.)?gravatar\\.com/avatar/");

  /** Characters; feeds without titles put the whole text there. */
  static final int LONGEST_HEADLINE = 1_000;

  /** A normaliser is without state. */
  public Normaliser() {}

  /**
   * The article of an entry.
   *
   * @param base what relative addresses in the markup are relative to
   * @param language BCP 47, of an entry that names none
   */
  public Article normalise(Entry entry, URI base, @Nullable String language) {
    Draft draft = draft(entry, base.toString(), language);
    Element body = Markup.parse(fuller(entry), base.toString());
    Anchors.lead(body, draft.link());
    return draft.with(Cleaned.of(body, draft.known()));
  }

  private static Draft draft(Entry entry, String base, @Nullable String language) {
    return new Draft(
        entry.link() == null ? null : Address.web(entry.link(), base),
        entry.title() == null ? "" : Cleaned.shorten(Markup.plain(entry.title()), LONGEST_HEADLINE),
        entry.authors(),
        entry.published(),
        entry.updated(),
        entry.language() == null ? language : entry.language(),
        entry.categories(),
        enclosures(entry, base),
        entry.rights() == null ? null : Markup.plain(entry.rights()),
        Origin.FEED,
        borrowed(entry.borrowed()));
  }

  /** The names of that feed, as plain as our own. */
  private static Entry.@Nullable Borrowed borrowed(Entry.@Nullable Borrowed from) {
    return from == null
        ? null
        : new Entry.Borrowed(
            from.id(),
            from.title() == null
                ? null
                : Cleaned.shorten(Markup.plain(from.title()), LONGEST_HEADLINE),
            from.feed(),
            from.link(),
            from.rights() == null ? null : Markup.plain(from.rights()),
            from.updated());
  }

  private static List<Entry.Enclosure> enclosures(Entry entry, String base) {
    return entry.enclosures().stream()
        .map(enclosure -> absolute(enclosure, base))
        .filter(Objects::nonNull)
        .limit(MOST_ENCLOSURES)
        .toList();
  }

  private static Entry.@Nullable Enclosure absolute(Entry.Enclosure enclosure, String base) {
    String url = Address.web(enclosure.url(), base);
    return url == null || AVATAR.matcher(url).lookingAt()
        ? null
        : new Entry.Enclosure(url, enclosure.type(), enclosure.length(), enclosure.use());
  }

  /**
   * Feeds put the body in either field; the one that says more is the body, and where neither says
   * a word, as in a strip of pictures, the one that shows more.
   */
  static String fuller(Entry entry) {
    String content = Objects.requireNonNullElse(entry.content(), "");
    String summary = Objects.requireNonNullElse(entry.summary(), "");
    int more = Integer.compare(textLength(content), textLength(summary));
    boolean isSummary = more == 0 ? summary.length() > content.length() : more < 0;
    return isSummary ? summary : content;
  }

  /** Near enough for comparing: what stands outside of tags. */
  private static int textLength(String markup) {
    int end = Math.min(markup.length(), Markup.LONGEST);
    int length = 0;
    boolean tag = false;
    for (int i = 0; i < end; i++) {
      char c = markup.charAt(i);
      tag = c == '<' || (tag && c != '>');
      length += tag || c == '>' ? 0 : 1;
    }
    return length;
  }
}
