package dev.wiredesk.normalise;

import java.util.List;
import java.util.Objects;

/** Takes out of clean markup what is not copy, and notes what it learns from it. */
final class SubEditor {

  /** How many lines may hold the dateline: a standfirst can stand before it. */
  private static final int DATELINE_WITHIN = 4;

  private SubEditor() {}

  /** Changes the lines and their tree in place: they are our own. */
  static Findings edit(List<Line> lines, Known known) {
    Findings findings = new Findings();
    GluedLines.part(lines);
    lines.forEach(FirstAppeared::cutOff);
    new PictureCredits(lines, findings).takeOut();
    new OtherStories(lines).takeOut();
    lines.stream().filter(Furniture::isAnywhere).forEach(Line::removeText);
    new Opening(lines, known, findings).takeOut();
    new Closing(lines, known, findings).takeOut();
    readDateline(lines, findings);
    return findings;
  }

  private static void readDateline(List<Line> lines, Findings findings) {
    lines.stream()
        .filter(line -> line.isParagraph() && !line.isGone())
        .limit(DATELINE_WITHIN)
        .map(line -> Datelines.find(line.text()))
        .filter(Objects::nonNull)
        .findFirst()
        .ifPresent(findings::dateline);
  }
}
