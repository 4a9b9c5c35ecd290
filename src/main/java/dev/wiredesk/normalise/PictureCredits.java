package dev.wiredesk.normalise;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Moves picture credits out of captions and prose. */
final class PictureCredits {

  /** A credit in brackets behind prose is no longer. */
  private static final int LONGEST_CREDIT = 130;

  private static final int LONGEST_CAPTION = 400;
  private static final int PROSE = 90;

  private static final Pattern PICTURE =
      Pattern.compile("\\b(?:[Pp]hoto(?:graph)?|[Ii]mage|Getty|Foto)\\b|^©");

  private final List<Line> lines;
  private final Findings findings;

  PictureCredits(List<Line> lines, Findings findings) {
    this.lines = lines;
    this.findings = findings;
  }

  void takeOut() {
    for (Line line : lines) {
      if (line.isCaption()) {
        cutCaption(line);
      } else if (!line.isTable() && isCredit(line)) {
        findings.credits(Credits.of(line.text()));
        line.removeText();
      } else if (line.isParagraph() && !readCaption(line)) {
        cutBracket(line);
      }
    }
  }

  private static boolean isCredit(Line line) {
    return Credits.isCredit(line.text())
        || (Credits.isCreditOfCaption(line.text())
            && (line.block().closest("figure") != null || Captions.isBesidePicture(line.block())));
  }

  private void cutCaption(Line caption) {
    SignedCaption parted = SignedCaption.of(caption.text());
    if (parted.credits().isEmpty()) {
      return;
    }
    findings.credits(parted.credits());
    if (parted.words().isEmpty()) {
      caption.remove();
    } else {
      caption.block().text(parted.words());
      caption.measure();
    }
  }

  /**
   * "The harbour on Monday. Jane Doe/Harbour Courier" beside a picture, or above the prose if an
   * agency's: a caption. So are the words with which the picture describes itself.
   */
  private boolean readCaption(Line paragraph) {
    String text = paragraph.text();
    boolean may = text.length() <= LONGEST_CAPTION && !text.endsWith(")");
    boolean beside = may && Captions.isBesidePicture(paragraph.block());
    if (!beside && !(may && text.indexOf('/') > 0)) {
      return false;
    }
    SignedCaption signed = beside ? SignedCaption.besidePicture(text) : SignedCaption.of(text);
    boolean told = beside && Captions.isToldByPicture(paragraph.block());
    if (!told && !isSigned(signed, beside, paragraph)) {
      return false;
    }
    findings.credits(signed.credits());
    makeCaption(paragraph);
    if (!paragraph.isGone()) {
      paragraph.block().text(signed.words());
      paragraph.measure();
    }
    return true;
  }

  private boolean isSigned(SignedCaption signed, boolean beside, Line paragraph) {
    String credit = signed.credits().isEmpty() ? "" : signed.credits().getFirst();
    boolean agency = beside && AgencySigns.isAlone(credit);
    return !credit.isEmpty() && (agency || isPlain(credit)) && (beside || isAboveProse(paragraph));
  }

  /** A bracketed credit behind prose: cut only where it is plainly one and ends the paragraph. */
  private void cutBracket(Line paragraph) {
    String text = paragraph.text();
    int open = text.endsWith(")") || text.endsWith(").") ? text.lastIndexOf('(') : -1;
    if (open < 0 || open < text.length() - LONGEST_CREDIT) {
      return;
    }
    SignedCaption parted = SignedCaption.of(text);
    if (parted.credits().isEmpty() || !isPlain(parted.credits().getFirst())) {
      return;
    }
    Node last = paragraph.block().lastChild();
    int bracket = last instanceof TextNode words ? words.getWholeText().lastIndexOf('(') : -1;
    if (bracket >= 0 && last instanceof TextNode words) {
      findings.credits(parted.credits());
      words.text(words.getWholeText().substring(0, bracket).stripTrailing());
      paragraph.measure();
      makeCaption(paragraph);
    }
  }

  /** Prose does not end in the credit of a picture: above the prose the words are its caption. */
  private void makeCaption(Line paragraph) {
    Element caption = Captions.set(paragraph.block());
    if (caption != null) {
      paragraph.move(caption);
    } else if (isAboveProse(paragraph)) {
      paragraph.removeText();
    }
  }

  private boolean isAboveProse(Line paragraph) {
    int at = lines.indexOf(paragraph);
    return lines.subList(0, at).stream().noneMatch(PictureCredits::isProse)
        && lines.subList(at + 1, lines.size()).stream().anyMatch(PictureCredits::isProse);
  }

  private static boolean isProse(Line line) {
    return line.isParagraph() && line.text().length() > PROSE;
  }

  private static boolean isPlain(String credit) {
    return (credit.contains("/") && !PairedCredit.namesAgencies(credit))
        || PICTURE.matcher(credit).find();
  }
}
