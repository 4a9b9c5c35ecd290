package dev.wiredesk.dedupe;

import dev.wiredesk.dedupe.Words.Kind;
import java.util.Arrays;

/** Reads the words of one text. Beyond 5,000 of them nothing new is said about whose copy it is. */
final class WordReader {

  private static final int MOST_WORDS = 5_000;

  /** Letters of a text for each of its words, or fewer: room for them is seldom made twice. */
  private static final int LETTERS = 5;

  private static final long PER = Spelling.hash("per");
  private static final long CENT = Spelling.hash("cent");
  private static final long PERCENT = Spelling.hash("percent");

  private final String text;
  private final WordScanner scanner;
  private final Spelling spelling = new Spelling();
  private final boolean hasSigns;
  private int[] starts;
  private long[] words;
  private Kind[] kinds;
  private int count;

  private WordReader(String text) {
    this.hasSigns = Signs.in(text);
    this.text = hasSigns ? Signs.narrow(text) : text;
    this.scanner = new WordScanner(text);
    int room = Math.min(MOST_WORDS, text.length() / LETTERS) + 1;
    this.starts = new int[room];
    this.words = new long[room];
    this.kinds = new Kind[room];
  }

  static Words read(String text) {
    WordReader reader = new WordReader(text);
    reader.readAll();
    return new Words(reader.text, reader.starts, reader.words, reader.kinds, reader.count);
  }

  private void readAll() {
    int end = -1;
    while (count < MOST_WORDS && scanner.next()) {
      int start = scanner.start();
      boolean first = end < 0 || beginsSentence(end, start);
      end = scanner.end();
      if (hasSigns) {
        Signs.cut(text, start, end, (from, to) -> takeUnit(from, to, first && from == start));
      } else {
        take(start, end, kind(text.charAt(start), first));
      }
    }
  }

  /** One word of the scanner may be a whole clause. */
  private void takeUnit(int start, int end, boolean first) {
    if (count < MOST_WORDS) {
      take(start, end, kindOfUnit(start, first));
    }
  }

  private Kind kindOfUnit(int start, boolean first) {
    if (Signs.isIdeographAt(text, start)) {
      return Kind.SIGNS;
    }
    return Signs.beginsAt(text, start) ? Kind.KANA : kind(text.charAt(start), first);
  }

  private static Kind kind(char letter, boolean first) {
    if (letter >= 'a' && letter <= 'z') {
      return Kind.PLAIN;
    }
    return switch (Character.getType(letter)) {
      case Character.UPPERCASE_LETTER -> first ? Kind.OPEN : Kind.NAME;
      case Character.OTHER_LETTER -> Kind.OPEN;
      default -> Kind.PLAIN;
    };
  }

  private boolean beginsSentence(int from, int start) {
    for (int i = from; i < start; i++) {
      if (endsSentence(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsSentence(char mark) {
    return switch (mark) {
      case '.', '\n', '?', '!', '"', '“', ':' -> true;
      default -> false;
    };
  }

  /** Of "25-year-old" and "well-known" each part is a word, but "2-1" is one. */
  private void take(int start, int end, Kind kind) {
    boolean digit = Character.isDigit(text.charAt(start));
    int begin = start;
    for (int i = start; i < end; i++) {
      if (text.charAt(i) == '-' && (!digit || Character.isLetter(text.codePointAt(i + 1)))) {
        add(begin, i, kind);
        begin = i + 1;
      }
    }
    add(begin, end, kind);
  }

  private void add(int start, int end, Kind kind) {
    spelling.fold(text, start, end);
    long hash = spelling.hash();
    if (hash == CENT && count > 0 && words[count - 1] == PER) {
      words[count - 1] = PERCENT;
      return;
    }
    if (count == words.length) {
      starts = Arrays.copyOf(starts, 2 * count);
      words = Arrays.copyOf(words, 2 * count);
      kinds = Arrays.copyOf(kinds, 2 * count);
    }
    starts[count] = start;
    words[count] = hash;
    kinds[count] = spelling.isNumber() ? Kind.NUMBER : kind;
    count++;
  }
}
