package dev.wiredesk.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells picture credits from prose, and cuts them off captions. */
final class Credits {

  private static final int LONGEST = 160;
  private static final int LONGEST_CAPTION = 1_000;

  private static final String PICTURE_HOUSES =
      Stream.of(
              "Getty Images",
              "Getty",
              "Shutterstock",
              "Alamy",
              "EPA",
              "EPA-EFE",
              "Imago",
              "IMAGO",
              "picture alliance",
              "NurPhoto",
              "ZUMA",
              "Sipa",
              "SIPA",
              "Unsplash",
              "iStock",
              "Bloomberg",
              "AP",
              "AFP",
              "REUTERS",
              "Reuters",
              "dpa",
              "PA",
              "TASS",
              "ANSA",
              "EFE",
              "Xinhua",
              "Anadolu")
          .map(Pattern::quote)
          .collect(Collectors.joining("|"));

  /** "Source: AP Photo", "Photo by Jane Doe", "Bild: dpa". */
  private static final Pattern LABELLED =
      Pattern.compile(
          "^\\(?(?:(?:Photo|Image|Picture|Pic|Photograph|Video|Illustration|Graphic|Foto|Photographer|Photos|Pictures|Images)"
              + "(?: [Cc]redit| [Ss]ource| [Cc]ourtesy)?(?:\\s*:| by | [Cc]ourtesy of | via |/)|(?:Credit|CREDIT|PHOTO|IMAGE|Bild|Quelle|Crédit|Crédito|Fuente|Fonte|Фото|Kuva|Foto)s?\\s*[:/])\\s*\\S.{1,120}$");

  private static final Pattern SOURCE =
      Pattern.compile(
          "^\\(?(?:Source|SOURCE|Image source|Photo source)s?\\s*:\\s*(?<what>.{2,80})$");

  /** "AP Photo/Jane Doe", "REUTERS/Jane Doe", "(Jane Doe/AFP via Getty Images)". */
  private static final Pattern HOUSE =
      Pattern.compile(
          "^[(\\[]?(?:(?:"
              + PICTURE_HOUSES
              + ")(?: (?:Photo|PHOTO|Images?|File Photo|file photo|Wire))?(?:\\s*/\\s*[\\p{L}.'’ ,/-]{2,60})?"
              + "|[\\p{L}.'’ -]{3,40}\\s*/\\s*(?:The )?(?:Associated Press|"
              + PICTURE_HOUSES
              + ")(?:[ /,]+[\\p{L} /]{2,40})?"
              + "|(?:Getty Images|Shutterstock|AP Photo)(?:\\s*[/|].{2,60})?"
              + "|[\\p{L}.'’ -]{3,40} (?:via|for) (?:"
              + PICTURE_HOUSES
              + ")(?:\\s*/.{2,40})?)[)\\].]*$");

  private static final Pattern FILE_PICTURE =
      Pattern.compile("^FILE(?: PHOTO)?\\s*(?:[-–—:]|\\.\\s).{2,}");

  /** A credit in brackets at the end of a caption: "(AP Photo/Jane Doe, File)". */
  private static final Pattern BRACKETED =
      Pattern.compile("\\s*[(\\[]([^()\\[\\]]{2,120})[)\\]]\\.?\\s*$");

  private Credits() {}

  /** What is left of a line, and the credits that it held. */
  record Parted(String words, List<String> credits) {}

  /** Whether a whole line of the body is a credit, or a caption with one, and so not prose. */
  static boolean isCredit(String line) {
    return isBareCredit(line) || isFilePicture(line);
  }

  private static boolean isFilePicture(String line) {
    return line.startsWith("FILE")
        && line.length() <= LONGEST_CAPTION
        && FILE_PICTURE.matcher(line).find();
  }

  private static boolean isBareCredit(String line) {
    if (line.length() > LONGEST || line.length() < 2) {
      return false;
    }
    Matcher source = SOURCE.matcher(line);
    boolean sourced = source.matches() && namesPictureOrAgency(source.group("what"));
    return sourced || HOUSE.matcher(line).matches() || isLabelled(line);
  }

  /** "Photo: " opens a credit, not a sentence: that would end like one and run on in lower case. */
  private static boolean isLabelled(String line) {
    return LABELLED.matcher(line).matches() && !line.matches(".*\\p{Ll}{3}[.!?] \\p{Lu}.*");
  }

  private static boolean namesPictureOrAgency(String what) {
    return AgencySigns.exactly(what.replaceFirst("[)\\].]+$", "")) != null
        || AgencySigns.signing(what) != null
        || what.matches(".*\\b(?:[Pp]hotos?|[Ii]mages?|Getty|Shutterstock|Handout|[Ff]oto)\\b.*");
  }

  /** Credits of a line that {@link #isCredit}. */
  static List<String> of(String line) {
    if (isBareCredit(line)) {
      return List.of(unbracketed(line));
    }
    Parted parted = part(line);
    return parted.credits().isEmpty() ? List.of(line) : parted.credits();
  }

  /** Cuts credits off the end of a caption. */
  static Parted part(String caption) {
    List<String> credits = new ArrayList<>();
    String words = caption;
    if (caption.length() <= LONGEST_CAPTION) {
      words = cut(caption, credits);
    }
    return new Parted(words, List.copyOf(credits));
  }

  private static String cut(String caption, List<String> credits) {
    if (isBareCredit(caption)) {
      credits.add(unbracketed(caption));
      return "";
    }
    Matcher bracketed = BRACKETED.matcher(caption);
    boolean closed = caption.endsWith(")") || caption.endsWith("]") || caption.endsWith(".");
    if (closed
        && bracketed.find()
        && (isBareCredit(bracketed.group(1)) || isAgencyPicture(bracketed.group(1)))) {
      credits.add(bracketed.group(1).strip());
      return caption.substring(0, bracketed.start()).strip();
    }
    int last =
        Math.max(
            caption.lastIndexOf(". "),
            Math.max(caption.lastIndexOf(" | "), caption.lastIndexOf("] ")));
    if (last > 0
        && isBareCredit(caption.substring(last + 2).replaceFirst("^\\|\\s*", "").strip())) {
      credits.add(unbracketed(caption.substring(last + 2).replaceFirst("^\\|\\s*", "").strip()));
      return caption.substring(0, last + 1).replaceFirst("\\s*\\|?\\s*$", "").strip();
    }
    return caption;
  }

  private static boolean isAgencyPicture(String words) {
    return AgencySigns.signing(words) != null && words.split("\\s+").length <= 8;
  }

  private static String unbracketed(String line) {
    String bare = line.strip();
    boolean whole = bare.matches("^[(\\[][^()\\[\\]]*[)\\]]\\.?$");
    return whole ? bare.substring(1, bare.replaceFirst("\\.$", "").length() - 1).strip() : bare;
  }
}
