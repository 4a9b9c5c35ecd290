package dev.wiredesk.dedupe;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Texts that look like news and mean nothing; words are as unevenly common as in a language. */
public final class Chatter {

  private static final int WORDS = 30_000;
  private static final int NAMES = 60_000;

  private final SplittableRandom lots;
  private final List<String> words = new ArrayList<>();
  private final List<String> names = new ArrayList<>();

  /** The same for the same seed. */
  public Chatter(long seed) {
    SplittableRandom letters = new SplittableRandom(1);
    for (int i = 0; i < WORDS; i++) {
      words.add(word(letters, 2 + i % 7));
    }
    for (int i = 0; i < NAMES; i++) {
      String name = word(letters, 4 + i % 6);
      names.add(Character.toUpperCase(name.charAt(0)) + name.substring(1));
    }
    this.lots = new SplittableRandom(seed);
  }

  /** So many words in sentences, a name in every eighth place. */
  public String text(int length) {
    StringBuilder text = new StringBuilder(length * 7);
    for (int i = 0; i < length; i++) {
      text.append(i % 8 == 3 ? any(names) : any(words)).append(i % 20 == 19 ? ".\n" : " ");
    }
    return text.append('.').toString();
  }

  private String any(List<String> from) {
    return from.get((int) (Math.pow(from.size(), lots.nextDouble()) - 1));
  }

  private static String word(SplittableRandom letters, int length) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < length; i++) {
      word.append((char) ('a' + letters.nextInt(26)));
    }
    return word.toString();
  }
}
