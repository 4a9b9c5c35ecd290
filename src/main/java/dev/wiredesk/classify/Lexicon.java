package dev.wiredesk.classify;

import dev.wiredesk.feed.Topic;
import dev.wiredesk.feed.Topics;
import java.util.ArrayList;
import java.util.List;

/** The words of the topics, from the resources of this package. */
final class Lexicon {

  /** Before a word that is an ordinary one, too. */
  private static final String UNSURE = "~";

  /** Instead of a topic, before idioms. */
  private static final String NOTHING = "-";

  private Lexicon() {}

  /** All of them. */
  static List<Term> terms() {
    List<Term> terms = new ArrayList<>();
    for (List<String> row : Rows.of("lexicon.tsv", 3)) {
      add(terms, row.get(0), row.get(1), row.get(2), Languages.ENGLISH);
    }
    for (List<String> row : Rows.of("lexicon-languages.tsv", 4)) {
      add(terms, row.get(0), row.get(1), row.get(3), Languages.bit(row.get(2)));
    }
    return terms;
  }

  /** The words by which Latin languages are told apart. */
  static List<Term> stopwords() {
    List<Term> terms = new ArrayList<>();
    for (List<String> row : Rows.of("stopwords.tsv", 2)) {
      Meaning stopword = new Meaning.Stopword(Languages.LATIN.indexOf(row.get(0)));
      Rows.items(row.get(1)).forEach(w -> terms.add(Term.of("=" + w, Languages.ANY, stopword)));
    }
    return terms;
  }

  private static void add(
      List<Term> terms, String slug, String weight, String words, int language) {
    if (slug.equals(NOTHING)) {
      Rows.items(words).forEach(w -> terms.add(Term.of(w, language, new Meaning.Idiom())));
      return;
    }
    Topic topic = Topics.bySlug(slug).orElseThrow(() -> new IllegalStateException(slug));
    double of = Double.parseDouble(weight);
    for (String word : Rows.items(words)) {
      boolean sure = !word.startsWith(UNSURE);
      String written = sure ? word : word.substring(UNSURE.length());
      terms.add(Term.of(written, language, new Meaning.Subject(topic, of, sure)));
    }
  }
}
