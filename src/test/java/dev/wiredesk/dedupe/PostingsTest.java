package dev.wiredesk.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PostingsTest {

  private static final int ARTICLES = 5_000;
  private static final int HASHES = 20;

  private final Postings postings = new Postings(3);

  @Test
  void findsEveryArticleAndNoOther() {
    int[][] hashes = filled(ARTICLES);
    assertFinds(hashes);
    postings.close();
    assertFinds(hashes);
  }

  @Test
  void findsAFewArticlesAndNoOther() {
    int[][] hashes = filled(2);
    assertFinds(hashes);
    postings.close();
    assertFinds(hashes);
  }

  private int[][] filled(int articles) {
    SplittableRandom lots = new SplittableRandom(7);
    int[][] hashes = new int[articles][HASHES];
    for (int article = 0; article < articles; article++) {
      for (int i = 0; i < HASHES; i++) {
        hashes[article][i] = lots.nextInt();
        postings.add(hashes[article][i], article);
      }
    }
    return hashes;
  }

  private void assertFinds(int[][] hashes) {
    Map<Integer, Set<Integer>> holders = new HashMap<>();
    for (int article = 0; article < hashes.length; article++) {
      for (int hash : hashes[article]) {
        holders.computeIfAbsent(hash, _ -> new TreeSet<>()).add(article);
      }
    }
    holders.forEach((hash, articles) -> {
      var found = new Postings.Met();
      assertThat(postings.meet(hash, found)).isEqualTo(articles.size());
      assertThat(found.sorted()).containsExactly(articles.stream().mapToInt(i -> i).toArray());
      assertThat(postings.meet(hash + 1, new Postings.Met()))
          .isEqualTo(holders.getOrDefault(hash + 1, Set.of()).size());
    });
  }

  @Test
  void takesLittleMoreRoomThanOneNumberForMostPostings() {
    int articles = 50_000;
    SplittableRandom lots = new SplittableRandom(7);
    for (int article = 0; article < articles; article++) {
      for (int i = 0; i < HASHES; i++) {
        postings.add(lots.nextInt(), article);
      }
    }
    assertThat(postings.bytes()).isLessThan(8L * articles * HASHES);
    postings.close();
    assertThat(postings.bytes()).isLessThan(5L * articles * HASHES);
  }

  @Test
  void knowsWhatIsTooCommonBeforeClosing() {
    for (int article = 0; article < 10; article++) {
      postings.add(42, article);
    }
    assertThat(postings.meet(42, new Postings.Met())).isEqualTo(3);
  }

  @Test
  void knowsWhatIsTooCommonAfterClosing() {
    for (int article = 0; article < 10; article++) {
      postings.add(42, article);
    }
    postings.add(43, 11);
    postings.close();
    assertThat(postings.isTooCommon(postings.meet(42, new Postings.Met()))).isTrue();
    assertThat(postings.isTooCommon(postings.meet(43, new Postings.Met()))).isFalse();
  }

  @Test
  void findsNothingInWhatWasClosedEmpty() {
    postings.close();
    assertThat(postings.meet(42, new Postings.Met())).isZero();
  }
}
