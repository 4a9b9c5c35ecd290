package dev.wiredesk.normalise;

import dev.wiredesk.parse.Moment;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What stands above the copy: section labels, the headline again, byline, time of publication. */
final class Opening {

  private static final int LINES = 14;
  private static final int PROSE = 110;

  private static final Set<String> KICKERS =
      Set.of(
          ("breaking|breaking news|exclusive|just in|live|latest|developing|top story|top stories"
                  + "|world|news|world news|home|opinion|politics|business|sport|sports|update|updates"
                  + "|staff reporter|staff writer|news desk|web desk|redaktion|la rédaction|par la rédaction"
                  + "|redacción|por redacción|redazione|di redazione|redação|da redação|por redação"
                  + "|redactie|door redactie|redakcja|редакция|редакція")
              .split("\\|", -1));

  private final List<Line> lines;
  private final Headline headline;
  private final Known known;
  private final Findings findings;

  Opening(List<Line> lines, Known known, Findings findings) {
    this.lines = lines;
    this.headline = new Headline(known.headline());
    this.known = known;
    this.findings = findings;
  }

  void takeOut() {
    int prose = 0;
    int seen = 0;
    for (Line line : lines) {
      if (line.isGone() && !line.hasMedia()) {
        continue;
      }
      if (seen++ == LINES) {
        return;
      }
      if (isRemovable(line, prose == 0)) {
        line.removeText();
      } else if (line.text().length() > PROSE && !line.isHeading()) {
        prose++;
      }
      if (prose == 2) {
        return;
      }
    }
  }

  private boolean isRemovable(Line block, boolean above) {
    String line = block.text();
    if (line.isEmpty() || block.isCaption() || block.isTable()) {
      return false;
    }
    return headline.isRepeatedBy(block)
        || isAdvisory(line)
        || isGlued(block, line)
        || isByline(line)
        || isPublished(block, line)
        || Signoffs.isEnd(line)
        || (above && (isLabels(block, line) || isAgency(line)));
  }

  /** "(AFP)" on a line of its own. */
  private boolean isAgency(String line) {
    Agency agency = Signoffs.agency(line);
    if (agency != null) {
      findings.signed(agency);
    }
    return agency != null;
  }

  private boolean isAdvisory(String line) {
    Advisory advisory = Advisories.read(line);
    if (advisory != null) {
      findings.advisory(advisory);
    }
    return advisory != null;
  }

  private boolean isByline(String line) {
    Bylines.Byline byline = Bylines.read(line, known);
    if (byline != null) {
      findings.byline(byline);
    }
    return byline != null;
  }

  private boolean isPublished(Line block, String line) {
    boolean published = BodyDates.isPublishedLine(line) || BodyDates.isBareDate(line);
    if (published && BodyDates.isUpdate(line)) {
      findings.modified(moment(block, line));
    } else if (published) {
      findings.published(moment(block, line));
    }
    return published;
  }

  private static @Nullable Moment moment(Line block, String line) {
    Element time = block.block().selectFirst("time[datetime]");
    Moment exact = time == null ? null : Dates.read(time.attr("datetime"));
    return exact == null ? BodyDates.read(line) : exact;
  }

  private boolean isLabels(Line block, String line) {
    if (line.length() > 90
        || ".!?…:".indexOf(line.charAt(line.length() - 1)) >= 0
        || block.isHeading()) {
      return false;
    }
    List<String> parts = Separators.part(line);
    boolean links = line.length() <= 40 && block.linked() > 0.9;
    return ((parts.size() > 1 || links) && parts.stream().allMatch(Opening::isLabel))
        || ((parts.size() > 1 || line.length() <= 40) && parts.stream().allMatch(this::isNamed))
        || (isInCapitals(line) && isRow(line));
  }

  private boolean isNamed(String part) {
    return isKnown(Plain.words(part));
  }

  private boolean isKnown(String words) {
    return known.labels().contains(words) || KICKERS.contains(words);
  }

  /** "Breaking News Eastern Europe USA": labels without anything between them. */
  private boolean isRow(String line) {
    List<String> words = List.of(line.split(" "));
    int at = 0;
    int known = 0;
    while (at < words.size()) {
      int end = endOfKnown(words, at);
      known += end > at ? 1 : 0;
      if (end == at && !isCapital(words.get(at))) {
        return false;
      }
      at = Math.max(end, at + 1);
    }
    return known > 0 && words.size() <= (known > 1 ? 14 : 6);
  }

  /** Whether every word but small ones begins with a capital. */
  private static boolean isInCapitals(String line) {
    int start = 0;
    while (start < line.length()) {
      int blank = line.indexOf(' ', start);
      int end = blank < 0 ? line.length() : blank;
      if (end - start > 3 && Character.isLowerCase(line.charAt(start))) {
        return false;
      }
      start = end + 1;
    }
    return true;
  }

  private int endOfKnown(List<String> words, int at) {
    for (int end = Math.min(words.size(), at + 4); end > at; end--) {
      if (isKnown(Plain.words(String.join(" ", words.subList(at, end))))) {
        return end;
      }
    }
    return at;
  }

  private static boolean isCapital(String word) {
    return Character.isUpperCase(word.codePointAt(0)) && word.length() > 1;
  }

  private static boolean isLabel(String part) {
    return !part.isEmpty()
        && part.chars().filter(c -> c == ' ').count() < 4
        && !Character.isLowerCase(part.codePointAt(0));
  }

  /** "By Jane Doe • PublishedFebruary 13, 2025": every part must be furniture, or none goes. */
  private boolean isGlued(Line block, String line) {
    if (line.length() > 300) {
      return false;
    }
    List<String> parts = Separators.glued(line);
    if (parts.size() < 2 || !parts.stream().allMatch(this::isPart)) {
      return false;
    }
    parts.forEach(part -> note(block, part));
    return true;
  }

  private void note(Line block, String part) {
    if (!isPublished(block, part)) {
      isByline(part);
    }
  }

  private boolean isPart(String part) {
    return headline.isSaidBy(part)
        || BodyDates.isPublishedLine(part)
        || BodyDates.isBareDate(part)
        || Bylines.read(part) != null
        || isKnown(Plain.words(part));
  }
}
