package dev.wiredesk.classify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.normalise.Article;
import dev.wiredesk.normalise.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PhrasesTest {

  private static final List<String> WORDS =
      List.of("a", "ab", "abc", "bc", "b c", "c", "cab", "ca ba", "北京", "京", "ب", "кит", "ки");

  @Test
  void findsAtEveryPlaceWhatTheLibraryFinds() {
    TreeMap<String, Term[]> words = new TreeMap<>();
    WORDS.forEach(word -> words.put(word, new Term[] {term(word)}));
    Phrases phrases = new Phrases();
    phrases.build(words);
    SplittableRandom lots = new SplittableRandom(1851);
    for (int round = 0; round < 2_000; round++) {
      char[] text = new char[lots.nextInt(40)];
      for (int i = 0; i < text.length; i++) {
        text[i] = "abc 北京вбкити".charAt(lots.nextInt(12));
      }
      List<String> expected = new ArrayList<>();
      phrases.parseText(
          text, (begin, end, found) -> expected.add(begin + "-" + end + found[0].words()));
      List<String> walked = new ArrayList<>();
      for (int i = 0; i < text.length; i++) {
        int begin = i;
        phrases.visit(
            text, begin, (end, found) -> walked.add(begin + "-" + end + found[0].words()));
      }
      assertThat(walked).as("%s", new String(text)).containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @Test
  void wordsAreFoundInScriptsThatPartThemAndInThoseThatDoNot() {
    Vocabulary vocabulary =
        new Vocabulary(List.of(term("port"), term("北京"), term("ไทย"), term("مصر")));
    assertThat(found(vocabulary, "ports, airports and a port: 昨日北京市 ประเทศไทย وزير بمصر"))
        .containsExactly("port", "port", "北京", "ไทย", "مصر");
  }

  @Test
  void everyLetterOfAScriptThatPartsNoWordsMayBeginATerm() {
    for (char letter = 'a'; letter < Character.MAX_SURROGATE; letter++) {
      boolean unparted = !Character.isSurrogate(letter) && isUnparted(letter);
      if (unparted) {
        assertThat(Term.mayBegin(new char[] {'x', letter}, 1)).as("%x", (int) letter).isTrue();
      }
    }
  }

  private static boolean isUnparted(char letter) {
    return switch (Character.UnicodeScript.of(letter)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> Character.isLetter(letter);
      default -> false;
    };
  }

  private static List<String> found(Vocabulary vocabulary, String text) {
    Manuscript manuscript =
        new Manuscript(
            new Article(
                null,
                "",
                "",
                "",
                text,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                Origin.FEED,
                null));
    return vocabulary.find(manuscript).stream().map(hit -> hit.term().words()).toList();
  }

  private static Term term(String word) {
    return Term.of(word, Languages.ANY, new Meaning.Clue(0));
  }
}
