package dev.wiredesk.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What stands below the copy: who edited it, whose it is, and where else to go. */
final class Closing {

  /** Staff and copyright lines are looked for in so many last lines. */
  private static final int LINES = 10;

  /** With less prose than this the links are the copy: a link blog. */
  private static final int LEAST_PROSE = 200;

  /** The share of a line that is in links: so much, and it only leads elsewhere. */
  private static final double LINKED = 0.8;

  /** So little, and it is prose. */
  private static final double UNLINKED = 0.5;

  private static final int LONGEST_LINKS = 250;
  private static final int LONGEST_SIGNATURE = 90;
  private static final int LONGEST_CONTACT = 200;

  private static final Pattern MAIL =
      Pattern.compile("(?:^|[\\s(/=|])[\\w.+-]{1,40}@[\\w-]{1,40}(?:\\.[\\w-]{2,20}){1,3}\\)?$");

  private static final Pattern CONTACT =
      Pattern.compile(
          "(?:You can )?(?i:reach|contact|e-?mail|follow) (?:(?:the |our )?(?:reporters?|authors?|writers?|him|her|them|me|us)"
              + "|\\p{Lu}[\\p{L}'’.-]+(?: (?:and |\\p{Lu})[\\p{L}'’.-]*){0,5}) (?:at|on|via|by) .+");

  private final List<Line> lines;
  private final Known known;
  private final Findings findings;

  Closing(List<Line> lines, Known known, Findings findings) {
    this.lines = lines;
    this.known = known;
    this.findings = findings;
  }

  void takeOut() {
    takeOutStaff();
    boolean prose = proseLength() >= LEAST_PROSE && !RoundUp.isOne(linksAtFoot());
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
      if (Imprint.isOne(line.text())) {
        remove(line);
      }
    }
  }

  private void remove(Line line) {
    String text = line.text();
    if (Imprint.isOne(text)) {
      findings.signedAtFoot(text);
    }
    Advisory advisory = Advisories.read(text);
    if (advisory != null) {
      findings.advisory(advisory);
    }
    Agency agency = Signoffs.agency(text);
    if (agency != null) {
      findings.signed(agency);
    }
    Bylines.Byline byline = Bylines.read(text, known);
    if (byline != null) {
      findings.byline(byline);
    }
    line.remove();
  }

  private boolean isFoot(Line line, boolean prose) {
    return Furniture.isFoot(line.text())
        || Furniture.isAnywhere(line)
        || SubjectLists.isOne(line)
        || FirstAppeared.isOne(line)
        || Advisories.read(line.text()) != null
        || (prose
            && (isLinks(line)
                || line.isHeading()
                || Bylines.read(line.text(), known) != null
                || (line.isParagraph() && Signoffs.isFoot(line.text()))
                || isSignature(line.text())
                || isContact(line.text())));
  }

  /** "순천 김하나 기자 hana@harbour.example": who wrote it, and how to reach them; no sentence. */
  private static boolean isSignature(String line) {
    return line.length() <= LONGEST_SIGNATURE
        && line.indexOf('@') > 0
        && MAIL.matcher(line).find()
        && !Letters.endsSentence(line);
  }

  /** "Reach the reporter at jane@harbour.example.", "Email Jane Doe at …". */
  private static boolean isContact(String line) {
    return line.length() <= LONGEST_CONTACT
        && line.indexOf('@') > 0
        && CONTACT.matcher(line).matches();
  }

  private List<Line> linksAtFoot() {
    List<Line> links = new ArrayList<>();
    for (Line line : lines.reversed()) {
      if (!line.isGone() && !line.isCaption() && !line.hasMedia()) {
        if (!isLinks(line)) {
          break;
        }
        links.add(line);
      }
    }
    return links;
  }

  private static boolean isLinks(Line line) {
    return line.linked() > LINKED && line.text().length() <= LONGEST_LINKS && !line.isTable();
  }

  private int proseLength() {
    int length = 0;
    for (Line line : lines) {
      // A text in Chinese characters says more than it is long.
      int own = Math.max(line.text().length(), Letters.weigh(line.text()));
      length += line.linked() < UNLINKED ? own : 0;
    }
    return length;
  }
}
