package dev.wiredesk.normalise;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * What an article tells its readers: its words without what changes while the article stays the
 * same. Left out are lines that say when a page was put up, how often it was read or how long that
 * takes, calls to subscribe, and links to other stories; punctuation, case and spelling of signs do
 * not count.
 */
public final class Substance {

  private static final int LONGEST_PASSING = 160;

  /** Decimals are one word: "1.5" and "15" are not the same. */
  private static final Pattern WORD =
      Pattern.compile("\\p{N}++(?:[.,:]\\p{N}++)*+|[\\p{L}\\p{M}]+|[%€$£¥₴₽]");

  /** How long ago, within a line that says more. */
  private static final Pattern AGO =
      Pattern.compile(
          "(?i)\\b(?:\\d{1,3}|an?|one|two|a few)\\s*(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d"
              + "|days?|weeks?|months?)\\s+ago\\b|\\bjust now\\b"
              + "|\\bvor (?:\\d{1,3}|einer|einem) (?:Sekunden?|Minuten?|Stunden?|Tag(?:en)?)\\b"
              + "|\\bil y a (?:\\d{1,3}|une?) (?:secondes?|minutes?|heures?|jours?)\\b"
              + "|\\bhace (?:\\d{1,3}|una?) (?:segundos?|minutos?|horas?|días?)\\b");

  /** What pages count beside their articles. */
  private static final String COUNTED =
      "views?|reads?|readers|comments?|shares?|likes?|reactions?|retweets?|replies|claps|votes?|hits|people (?:are )?reading(?: (?:this|now))?"
          + "|aufrufe|kommentare?|vues|lectures|commentaires?|partages|visitas|lecturas|comentarios?|visualizzazioni|commenti|letture|visualizações|comentários?"
          + "|просмотр\\p{L}*|комментари\\p{L}*|перегляд\\p{L}*|коментар\\p{L}*|odsłon\\p{L}*|komentarz\\p{L}*";

  private static final String NUMBER = "\\d[\\d.,\\s]{0,12}\\s?[kKmM]?\\+?";

  /** Counts and nothing else: "1,204 views · 3 comments". */
  private static final Pattern COUNTER =
      Pattern.compile(
          "(?iu)^[\\p{P}\\p{S}\\s]*(?:(?:"
              + NUMBER
              + "\\s*(?:"
              + COUNTED
              + ")|(?:"
              + COUNTED
              + ")\\s*[:(]?\\s*"
              + NUMBER
              + ")[\\p{P}\\p{S}\\s]*){1,4}$");

  /** A label, a number of minutes, a label: "Lesezeit: ca. 5 Minuten", "3 min read". */
  private static final Pattern READING_TIME =
      Pattern.compile(
          "(?iu)^[\\p{P}\\s]*(?:(?:reading time|lesezeit|temps de lecture|tiempo de lectura"
              + "|tempo di lettura|время чтения|час читання)\\s*:?\\s*)?(?:ca\\.? ?|about |~)?"
              + "\\d{1,2}\\s*-?\\s*(?:min(?:ute|uten|uti|uto|utos|utes|s)?|мин(?:ут\\p{L}*)?"
              + "|хв(?:илин\\p{L}*)?)\\.?(?:\\s*(?:read(?:ing)?(?: time)?|lesezeit|de lecture|de lectura|di lettura|чтения|читання))?[\\p{P}\\s]*$");

  private Substance() {}

  /** The words of headline and text, in lower case. */
  public static List<String> of(Article article) {
    List<String> words = new ArrayList<>();
    addWords(article.headline(), words);
    Set<String> links = links(article.body());
    article
        .text()
        .lines()
        .filter(line -> !isPassing(line) && !links.contains(Plain.words(line)))
        .forEach(line -> addWords(line, words));
    return words;
  }

  private static boolean isPassing(String line) {
    return line.length() <= LONGEST_PASSING
        && ((BodyDates.isPublishedLine(line) && PassingWords.tellOnlyWhen(line))
            || BodyDates.isBareDate(line)
            || READING_TIME.matcher(line).matches()
            || COUNTER.matcher(line).matches()
            || Furniture.isLine(line));
  }

  private static void addWords(String line, List<String> words) {
    String plain = Normalizer.normalize(AGO.matcher(line).replaceAll(" "), Normalizer.Form.NFKC);
    Matcher word = WORD.matcher(plain.toLowerCase(Locale.ROOT));
    while (word.find()) {
      words.add(word.group());
    }
  }

  /** The lines that are nothing but a link: what else to read changes from hour to hour. */
  private static Set<String> links(String body) {
    Set<String> links = new HashSet<>();
    if (body.contains("<a ")) {
      for (Element link : Jsoup.parseBodyFragment(body).select("a")) {
        links.add(Plain.words(link.text()));
      }
    }
    return links;
  }
}
