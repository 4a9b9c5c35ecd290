package dev.wiredesk.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A caption parted from the credits that end it.
 *
 * @param words what is left
 */
record SignedCaption(String words, List<String> credits) {

  /** Characters; what is longer is not read. */
  static final int LONGEST = 1_000;

  /** A credit behind a sentence is no longer. */
  private static final int LONGEST_TAIL = 160;

  static SignedCaption of(String caption) {
    return of(caption, Credits::isCreditOfCaption);
  }

  /**
   * The same beside a picture, where two names are a credit whoever they are, and so is an agency.
   */
  static SignedCaption besidePicture(String caption) {
    return of(
        caption,
        tail ->
            Credits.isCreditOfCaption(tail)
                || PairedCredit.namesTwo(tail)
                || AgencySigns.isAlone(tail));
  }

  private static SignedCaption of(String caption, Predicate<String> credit) {
    List<String> credits = new ArrayList<>();
    String words = caption.length() <= LONGEST ? cut(caption, credit, credits) : caption;
    return new SignedCaption(words, List.copyOf(credits));
  }

  private static String cut(String caption, Predicate<String> credit, List<String> credits) {
    if (Credits.isCreditOfCaption(caption)) {
      credits.add(Credits.unbracketed(caption));
      return "";
    }
    String bracketed = bracketed(caption);
    if (bracketed != null && (credit.test(bracketed) || isAgencyPicture(bracketed))) {
      credits.add(bracketed);
      return caption.substring(0, lastOpening(caption)).strip();
    }
    return cutTail(caption, credit, credits);
  }

  /** A stop may also stand in the credit: "The bridge on Monday. AP/J. Doe". */
  private static String cutTail(String caption, Predicate<String> credit, List<String> credits) {
    int last = lastEnd(caption, caption.length());
    while (last > 0 && caption.length() - last <= LONGEST_TAIL) {
      boolean sign = caption.startsWith("©", last + 1);
      String tail = withoutBar(caption.substring(sign ? last + 1 : last + 2));
      if (credit.test(tail)) {
        credits.add(Credits.unbracketed(tail));
        return caption.substring(0, caption.charAt(last) == ' ' ? last : last + 1).strip();
      }
      last = lastEnd(caption, last - 1);
    }
    return caption;
  }

  /** Where the last sentence before that place ends, or what a bar, a bracket or a © ends. */
  private static int lastEnd(String caption, int before) {
    return Math.max(
        caption.lastIndexOf(". ", before),
        Math.max(
            Math.max(caption.lastIndexOf(" | ", before), caption.lastIndexOf("] ", before)),
            caption.lastIndexOf(" ©", before)));
  }

  private static String withoutBar(String words) {
    String bare = words.strip();
    return bare.startsWith("|") ? bare.substring(1).strip() : bare;
  }

  /** The words in brackets that end a caption: "(AP Photo/Jane Doe, File)"; null if none do. */
  private static @Nullable String bracketed(String caption) {
    int end = caption.endsWith(".") ? caption.length() - 1 : caption.length();
    int open = lastOpening(caption);
    boolean closed = end > 0 && ")]）".indexOf(caption.charAt(end - 1)) >= 0;
    String words =
        closed && open >= 0 && open < end - 1 ? caption.substring(open + 1, end - 1) : "";
    boolean plain = words.length() >= 2 && words.length() <= 120;
    return plain && words.indexOf(')') < 0 && words.indexOf(']') < 0 ? words.strip() : null;
  }

  private static int lastOpening(String caption) {
    return Math.max(
        caption.lastIndexOf('('), Math.max(caption.lastIndexOf('['), caption.lastIndexOf('（')));
  }

  private static boolean isAgencyPicture(String words) {
    return AgencySigns.signing(words) != null && words.split("\\s+").length <= 8;
  }
}
