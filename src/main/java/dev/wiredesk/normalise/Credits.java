package dev.wiredesk.normalise;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells picture credits from prose. */
final class Credits {

  private static final int LONGEST = 160;

  private static final Set<String> HOUSES = Rows.phrases("picture-houses.tsv");

  private static final String PICTURE_HOUSES =
      HOUSES.stream().sorted().map(Pattern::quote).collect(Collectors.joining("|"));

  private static final Trie<String> HOUSE_NAMES = houses();

  /** "Source: AP Photo", "Photo by Jane Doe", "Bild: dpa". */
  private static final Pattern LABELLED =
      Pattern.compile(
          "^\\(?(?:(?:Photo|Image|Picture|Pic|Photograph|Video|Illustration|Graphic"
              + "|Foto|Photographer|Photos|Pictures|Images)"
              + "(?: [Cc]redit| [Ss]ource| [Cc]ourtesy)?(?:\\s*:| by | [Cc]ourtesy of | via |/)"
              + "|(?:Credit|CREDIT|PHOTO|IMAGE|Bild|Quelle|Crédit|Crédito|Fuente|Fonte|Фото|Kuva|Foto)s?\\s*[:/])\\s*\\S.{1,120}$");

  /** "AP Photo/Jane Doe", "REUTERS/Jane Doe", "(Jane Doe/AFP via Getty Images)". */
  private static final Pattern HOUSE =
      Pattern.compile(
          "^[(\\[]?(?:(?:"
              + PICTURE_HOUSES
              + ")(?: (?:Photo|PHOTO|Images?|File Photo|file photo|Wire))?(?:\\s*/\\s*[\\p{L}.'’ ,/-]{2,60})?"
              + "|[\\p{L}.'’ -]{3,40}\\s*/\\s*(?:The )?(?:Associated Press|"
              + PICTURE_HOUSES
              + ")(?:[ /,]+[\\p{L} /]{2,40})?"
              + "|picture alliance(?:\\s*/\\s*[\\p{L}.-]{2,20}){0,2} \\| [\\p{L}.'’ -]{2,40}"
              + "|(?:Getty Images|Shutterstock|AP Photo)(?:\\s*[/|].{2,60})?"
              + "|[\\p{L}.'’ -]{3,40} (?:via|for) (?:"
              + PICTURE_HOUSES
              + ")(?:\\s*/.{2,40})?)[)\\].]*$");

  private static final Pattern FILE_PICTURE =
      Pattern.compile("^FILE(?: PHOTO)?\\s*(?:[-–—:]|\\.\\s).{2,}");

  /** "Bild: dpa", "图片来源：新华社", "Fot. Jan Kowal": in every language behind a mark. */
  private static final Pattern AFTER_LABEL = Pattern.compile("\\s*[:：/／|]\\s*\\S.{1,120}");

  /** "[사진=연합뉴스]": in prose it would be a sum. */
  private static final Pattern EQUATED = Pattern.compile("\\s*[=＝]\\s*\\S.{1,80}");

  /** "© Jane Doe"; with a year it speaks of all that the page says. */
  private static final Pattern OWNER = Pattern.compile("© ?(?!.*\\d{4})\\p{L}[^.!?]{1,70}");

  private static final Pattern NEXT_SENTENCE = Pattern.compile("\\p{Ll}{3}[.!?] \\p{Lu}");
  private static final Pattern PICTURE =
      Pattern.compile("\\b(?:[Pp]hotos?|[Ii]mages?|Getty|Shutterstock|Handout|[Ff]oto)\\b");

  private Credits() {}

  /** Whether a whole line of the body is a credit, or a caption with one, and so not prose. */
  static boolean isCredit(String line) {
    return isBareCredit(line) || isFilePicture(line);
  }

  private static boolean isFilePicture(String line) {
    return line.startsWith("FILE")
        && line.length() <= SignedCaption.LONGEST
        && FILE_PICTURE.matcher(line).find();
  }

  /** Whether the line is a credit and nothing else. */
  static boolean isBareCredit(String line) {
    if (line.length() > LONGEST || line.length() < 2) {
      return false;
    }
    Set<Cue> cues = Cue.of(line);
    return (cues.contains(Cue.SOURCE) && isSource(line))
        || (mayNameHouse(line) && isHouse(line))
        || (cues.contains(Cue.CREDIT) && isLabelled(line));
  }

  /** Whether the words end a caption; "© Jane Doe" is an imprint elsewhere. */
  static boolean isCreditOfCaption(String words) {
    return isBareCredit(words) || isOwner(words) || isEquated(words);
  }

  private static boolean isEquated(String words) {
    int end = words.length() > LONGEST ? -1 : Cue.CREDIT.end(words);
    return end > 0 && EQUATED.matcher(words.substring(end)).matches();
  }

  /** "© All rights reserved" names nobody. */
  private static boolean isOwner(String line) {
    int name = line.startsWith("© ") ? 2 : 1;
    return OWNER.matcher(line).matches()
        && Cue.RESERVED.end(line, name) < 0
        && Cue.COPYRIGHT.end(line, name) < 0;
  }

  /** A caption of two words before the credit looks like a name. */
  private static boolean isHouse(String line) {
    return (HOUSE.matcher(line).matches() && !NEXT_SENTENCE.matcher(line).find())
        || PairedCredit.namesAgency(line);
  }

  private static boolean isSource(String line) {
    int end = Cue.SOURCE.end(line);
    int at = line.startsWith(" ", end) ? end + 1 : end;
    boolean mark = at < line.length() && ":：=＝".indexOf(line.charAt(at)) >= 0;
    return mark && namesPictureOrAgency(line.substring(at + 1).strip());
  }

  /** Whether it is worth asking {@link #HOUSE}: a slash, a house at the start or behind a word. */
  private static boolean mayNameHouse(String line) {
    int start = "([".indexOf(line.charAt(0)) >= 0 ? 1 : 0;
    return line.indexOf('/') >= 0
        || HOUSE_NAMES.longest(line, start) != null
        || isHouseAfter(line, " via ")
        || isHouseAfter(line, " for ");
  }

  private static boolean isHouseAfter(String line, String word) {
    int at = line.indexOf(word);
    return at > 0 && at < 44 && HOUSE_NAMES.longest(line, at + word.length()) != null;
  }

  private static Trie<String> houses() {
    Trie<String> trie = new Trie<>(false, (known, other) -> known);
    HOUSES.forEach(house -> trie.put(house, house));
    return trie;
  }

  /** "Photo: " opens a credit, not a sentence: that would end like one and run on in lower case. */
  private static boolean isLabelled(String line) {
    int end = Cue.CREDIT.end(line);
    boolean abbreviated = line.charAt(end - 1) == '.' && end < line.length() - 2;
    return !goesOn(line)
        && (LABELLED.matcher(line).matches()
            || abbreviated
            || AFTER_LABEL.matcher(line.substring(end)).matches())
        && !NEXT_SENTENCE.matcher(line).find();
  }

  /** A line of verse: "Photo by the sea, she called it,". */
  private static boolean goesOn(String line) {
    return ",;،，、".indexOf(line.charAt(line.length() - 1)) >= 0;
  }

  private static boolean namesPictureOrAgency(String what) {
    int end = what.length();
    while (end > 0 && ")].".indexOf(what.charAt(end - 1)) >= 0) {
      end--;
    }
    return what.length() > 1
        && (AgencySigns.exactly(what.substring(0, end)) != null
            || AgencySigns.signing(what) != null
            || PICTURE.matcher(what).find());
  }

  /** Credits of a line that {@link #isCredit}. */
  static List<String> of(String line) {
    if (isBareCredit(line)) {
      return List.of(unbracketed(line));
    }
    List<String> credits = SignedCaption.of(line).credits();
    return credits.isEmpty() ? List.of(line) : credits;
  }

  static String unbracketed(String line) {
    String bare = line.strip();
    boolean whole = bare.matches("^[(\\[][^()\\[\\]]*[)\\]]\\.?$");
    return whole ? bare.substring(1, bare.replaceFirst("\\.$", "").length() - 1).strip() : bare;
  }
}
