package dev.wiredesk.normalise;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A hash that exact copies share, whatever outlet, headline, dateline and credits they came with.
 */
public final class Fingerprint {

  /** Fewer words say too little to tell two stories apart. */
  private static final int LEAST_WORDS = 40;

  /** A dateline stands in one of the first lines. */
  private static final int DATELINE_WITHIN = 3;

  private Fingerprint() {}

  /**
   * SHA-256 in hexadecimal over the words of the text, without dateline, byline, credits, case and
   * punctuation; "" for a text of fewer than 40 words.
   */
  public static String of(Article article) {
    List<String> lines = article.text().lines().toList();
    String words =
        Plain.words(
            Normalizer.normalize(
                IntStream.range(0, lines.size())
                    .mapToObj(
                        i -> i < DATELINE_WITHIN ? Datelines.without(lines.get(i)) : lines.get(i))
                    .filter(line -> !isFurniture(line))
                    .collect(Collectors.joining(" ")),
                Normalizer.Form.NFKC));
    return hasFewWords(words) ? "" : DigestUtils.sha256Hex(words);
  }

  /** Of words parted by single blanks. */
  private static boolean hasFewWords(String words) {
    int count = 1;
    for (int i = 0; i < words.length() && count < LEAST_WORDS; i++) {
      count += words.charAt(i) == ' ' ? 1 : 0;
    }
    return count < LEAST_WORDS;
  }

  private static boolean isFurniture(String line) {
    return Bylines.read(line) != null || Credits.isCredit(line) || Imprint.isOne(line);
  }
}
