package dev.wiredesk.normalise;

import java.util.List;

/** What stands below the copy: who edited it, whose it is, and where else to go. */
final class Closing {

  /** Staff and copyright lines are looked for in so many last lines. */
  private static final int LINES = 10;

  /** With less prose than this the links are the copy: a link blog. */
  private static final int LEAST_PROSE = 200;

  private final List<Line> lines;
  private final Findings findings;

  Closing(List<Line> lines, Findings findings) {
    this.lines = lines;
    this.findings = findings;
  }

  void takeOut() {
    takeOutStaff();
    boolean prose = proseLength() >= LEAST_PROSE;
    for (Line line : lines.reversed()) {
      if (line.isGone() || line.isCaption() || line.hasMedia()) {
        continue;
      }
      if (!isFoot(line, prose)) {
        return;
      }
      remove(line);
    }
  }

  private void takeOutStaff() {
    List<Line> left = lines.stream().filter(line -> !line.isGone()).toList();
    for (Line line : left.subList(Math.max(0, left.size() - LINES), left.size())) {
      if (Furniture.isStaffOrCopyright(line.text())) {
        remove(line);
      }
    }
  }

  private void remove(Line line) {
    String text = line.text();
    if (Furniture.isStaffOrCopyright(text)) {
      findings.signedAtFoot(text);
    }
    Advisory advisory = Advisories.read(text);
    if (advisory != null) {
      findings.advisory(advisory);
    }
    Bylines.Byline byline = Bylines.read(text);
    if (byline != null) {
      findings.byline(byline);
    }
    line.remove();
  }

  private static boolean isFoot(Line line, boolean prose) {
    return Furniture.isFoot(line.text())
        || Furniture.isAnywhere(line)
        || Advisories.read(line.text()) != null
        || (prose && (isLinks(line) || line.isHeading() || Bylines.read(line.text()) != null));
  }

  private static boolean isLinks(Line line) {
    return line.linked() > 0.8 && line.text().length() <= 250 && !line.isTable();
  }

  private int proseLength() {
    int length = 0;
    for (Line line : lines) {
      length += line.linked() < 0.5 ? line.text().length() : 0;
    }
    return length;
  }
}
