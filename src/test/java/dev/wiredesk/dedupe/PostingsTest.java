package dev.wiredesk.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PostingsTest {

  private static final int ARTICLES = 5_000;
  private static final int HASHES = 20;

  private final Postings postings = new Postings(3);

  @Test
  void findsEveryArticleAfterPackingAndHardlyAnyOther() {
    SplittableRandom lots = new SplittableRandom(7);
    int[][] hashes = new int[ARTICLES][HASHES];
    for (int article = 0; article < ARTICLES; article++) {
      for (int i = 0; i < HASHES; i++) {
        hashes[article][i] = lots.nextInt();
        postings.add(hashes[article][i], article);
      }
    }
    postings.pack();
    int met = 0;
    for (int article = 0; article < ARTICLES; article++) {
      for (int hash : hashes[article]) {
        var found = new Postings.Met();
        met += postings.meet(hash, found);
        assertThat(found.sorted()).contains(article);
      }
    }
    assertThat(met).isBetween(ARTICLES * HASHES, ARTICLES * HASHES * 101 / 100);
  }

  @Test
  void knowsWhatIsTooCommonAfterPacking() {
    for (int article = 0; article < 10; article++) {
      postings.add(42, article);
    }
    postings.add(43, 11);
    postings.pack();
    assertThat(postings.isTooCommon(postings.meet(42, new Postings.Met()))).isTrue();
    assertThat(postings.isTooCommon(postings.meet(43, new Postings.Met()))).isFalse();
  }

  @Test
  void findsNothingInWhatWasPackedEmpty() {
    postings.pack();
    assertThat(postings.meet(42, new Postings.Met())).isZero();
  }
}
