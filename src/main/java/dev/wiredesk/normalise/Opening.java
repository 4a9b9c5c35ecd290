package dev.wiredesk.normalise;

import dev.wiredesk.parse.Moment;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What stands above the copy: section labels, the headline again, byline, time of publication. */
final class Opening {

  private static final int LINES = 14;
  private static final int PROSE = 110;

  private static final Pattern SEPARATOR = Pattern.compile("\\s*[·•|»›▪◦]\\s*|\\s+[>/–—]\\s+");

  /** Lines are also glued without any separator before these words. */
  private static final Pattern GLUED =
      Pattern.compile(
          "\\s*[·•|»›▪]\\s*|(?<=[\\p{L}\\d)])\\s*,?\\s*(?=(?:Published|Updated|Posted|Last updated)\\s*:?\\s*(?:on |at )?[A-Z\\d])");

  private static final Pattern KICKER =
      Pattern.compile(
          "(?i)(?:breaking(?: news)?|exclusive|just in|live|latest|developing|top stor(?:y|ies)|world|news|world news|home|opinion|politics|business|sports?|updates?)");

  private final Element root;
  private final String headline;
  private final Set<String> labels;
  private final Findings findings;

  Opening(Element root, String headline, List<String> labels, Findings findings) {
    this.root = root;
    this.headline = Plain.words(headline);
    this.labels = labels.stream().map(Plain::words).collect(Collectors.toSet());
    this.findings = findings;
  }

  void takeOut() {
    int prose = 0;
    for (Element block : Blocks.of(root).stream().limit(LINES).toList()) {
      String line = Plain.collapse(block.text());
      if (isRemovable(block, line, prose == 0)) {
        Blocks.removeText(block);
      } else if (line.length() > PROSE && !Blocks.isHeading(block)) {
        prose++;
      }
      if (prose == 2) {
        return;
      }
    }
  }

  private boolean isRemovable(Element block, String line, boolean above) {
    if (line.isEmpty() || block.nameIs("figcaption") || Blocks.isTable(block)) {
      return false;
    }
    return isHeadline(block, line)
        || isAdvisory(line)
        || isByline(line)
        || isPublished(block, line)
        || (above && (isGlued(block, line) || isLabels(block, line)));
  }

  private boolean isHeadline(Element block, String line) {
    if (headline.isEmpty() || line.length() > 2 * headline.length() + 120) {
      return false;
    }
    String words = Plain.words(line);
    if (words.isEmpty()) {
      return false;
    }
    boolean within = headline.contains(words) || words.contains(headline);
    double shorter = Math.min(words.length(), headline.length());
    double longer = Math.max(words.length(), headline.length());
    return words.equals(headline)
        || (within && Blocks.isHeading(block) && shorter / longer > 0.7)
        || (words.endsWith(headline) && isLabelled(line));
  }

  /** "Breaking News · Europe Headline words": labels, then the headline. */
  private boolean isLabelled(String line) {
    List<String> parts = SEPARATOR.splitAsStream(line).toList();
    return parts.size() > 1
        && line.length() < headline.length() + 90
        && Plain.words(parts.getLast()).length() >= headline.length();
  }

  private boolean isAdvisory(String line) {
    Advisory advisory = Advisories.read(line);
    if (advisory != null) {
      findings.advisory(advisory);
    }
    return advisory != null;
  }

  private boolean isByline(String line) {
    Bylines.Byline byline = Bylines.read(line);
    if (byline != null) {
      findings.byline(byline);
    }
    return byline != null;
  }

  private boolean isPublished(Element block, String line) {
    boolean published = BodyDates.isPublishedLine(line) || BodyDates.isBareDate(line);
    if (published && !line.toLowerCase(Locale.ROOT).contains("updated")) {
      findings.published(moment(block, line));
    }
    return published;
  }

  private static @Nullable Moment moment(Element block, String line) {
    Element time = block.selectFirst("time[datetime]");
    Moment exact = time == null ? null : Dates.read(time.attr("datetime"));
    return exact == null ? BodyDates.read(line) : exact;
  }

  private boolean isLabels(Element block, String line) {
    if (line.length() > 90 || line.matches(".*[.!?…:]$") || Blocks.isHeading(block)) {
      return false;
    }
    List<String> parts = SEPARATOR.splitAsStream(line).toList();
    boolean short_ = parts.stream().allMatch(Opening::isLabel);
    boolean known = parts.stream().map(Plain::words).allMatch(this::isKnown) || isRow(line);
    boolean links = Blocks.linked(block) > 0.9 && line.length() <= 40;
    return known || (short_ && (parts.size() > 1 || links));
  }

  private boolean isKnown(String words) {
    return labels.contains(words) || KICKER.matcher(words).matches();
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
    return !part.isBlank()
        && part.strip().split("\\s+").length <= 4
        && !Character.isLowerCase(part.strip().codePointAt(0));
  }

  /** "By Jane Doe • PublishedFebruary 13, 2025": every part must be furniture, or none goes. */
  private boolean isGlued(Element block, String line) {
    if (line.length() > 300) {
      return false;
    }
    List<String> parts =
        GLUED.splitAsStream(line).map(String::strip).filter(part -> !part.isEmpty()).toList();
    if (parts.size() < 2 || !parts.stream().allMatch(this::isPart)) {
      return false;
    }
    parts.forEach(part -> note(block, part));
    return true;
  }

  private void note(Element block, String part) {
    if (!isPublished(block, part)) {
      isByline(part);
    }
  }

  private boolean isPart(String part) {
    return Plain.words(part).equals(headline)
        || BodyDates.isPublishedLine(part)
        || BodyDates.isBareDate(part)
        || Bylines.read(part) != null
        || isKnown(Plain.words(part));
  }
}
