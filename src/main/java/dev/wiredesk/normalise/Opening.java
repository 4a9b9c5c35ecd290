package dev.wiredesk.normalise;

import dev.wiredesk.parse.Moment;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What stands above the copy: section labels, the headline again, byline, time of publication. */
final class Opening {

  /** What stands further down stands in the copy. */
  private static final int LINES = 14;

  /** A longer line is prose; with the second of such the copy has begun. */
  private static final int PROSE = 110;

  private static final int LONGEST_GLUED = 300;

  private final List<Line> lines;
  private final Headline headline;
  private final Kickers kickers;
  private final Known known;
  private final Findings findings;

  Opening(List<Line> lines, Known known, Findings findings) {
    this.lines = lines;
    this.headline = new Headline(known.headline());
    this.kickers = new Kickers(known.labels());
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
        || (above && isTitle(block))
        || isAdvisory(line)
        || isGlued(block, line)
        || isByline(line)
        || isPublished(block, line)
        || Signoffs.isEnd(line)
        || (above && (kickers.areAllOf(block) || isAgency(line)));
  }

  /** The heading of the whole, which metadata may tell in other words or with a kicker less. */
  private boolean isTitle(Line block) {
    return block.isHeading() && (isTitleOfPage(block) || headline.isReworded(block.text()));
  }

  /** What a feed brings may have headings of its own. */
  private boolean isTitleOfPage(Line block) {
    return known.origin() == Origin.PAGE
        && block.block().nameIs("h1")
        && lines.stream().filter(line -> line.block().nameIs("h1")).count() == 1;
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
    return exact == null ? WrittenDates.read(line) : exact;
  }

  /** "By Jane Doe • PublishedFebruary 13, 2025": every part must be furniture, or none goes. */
  private boolean isGlued(Line block, String line) {
    if (line.length() > LONGEST_GLUED) {
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
        || kickers.isKnown(part);
  }
}
