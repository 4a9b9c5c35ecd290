package dev.wiredesk.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FeedsDraftTest {

  private final FeedsDraft draft = new FeedsDraft();

  @Test
  void writesAFileThatTheDeskTakes() {
    List<String> names =
        List.of(
            "Tidewater: 'News' & more # daily",
            "24",
            "null",
            "Süddeutsche Küste",
            "Київ сьогодні",
            "🔥",
            "- {x}",
            "*star",
            "${HOME}",
            "",
            "x".repeat(400),
            "Tidewater News Daily",
            "!bang",
            "東京");
    for (int i = 0; i < names.size(); i++) {
      assertThat(draft.add(names.get(i), "https://h" + i + ".example/feed?a=1&b=%20", "F" + i % 3))
          .isEmpty();
    }

    List<Feed> feeds = Read.feeds(draft.toString()).feeds();
    assertThat(feeds).hasSameSizeAs(names).hasSize(draft.size());
    assertThat(feeds.getFirst().source()).isEqualTo("Tidewater: 'News' & more # daily");
    assertThat(feeds.get(5).source()).isEqualTo("🔥");
    assertThat(feeds.get(8).source()).as("no reference to the environment").isNull();
    assertThat(feeds)
        .extracting(Feed::slug)
        .startsWith("tidewater-news-more-daily", "24", "null", "suddeutsche-kuste")
        .contains("h5-example", "h9-example", "tidewater-news-daily", "bang");
    assertThat(feeds).extracting(feed -> feed.url().getHost()).startsWith("h0.example");
  }

  @Test
  void givesEachFeedASlugOfItsOwn() {
    for (int i = 0; i < 12; i++) {
      assertThat(draft.add("News ".repeat(20), "https://h" + i + ".example/", "")).isEmpty();
    }
    assertThat(Read.feeds(draft.toString()).feeds()).extracting(Feed::slug).doesNotHaveDuplicates();
  }

  @Test
  void putsFoldersAboveTheirFeeds() {
    var _ = draft.add("One", "https://one.example/", "");
    var _ = draft.add("Two", "https://two.example/", "Coast");
    var _ = draft.add("Three", "https://three.example/", "Coast");
    assertThat(draft)
        .hasToString(
            """
            feeds:
              - slug: one
                url: 'https://one.example/'
                source: 'One'

              # Coast
              - slug: two
                url: 'https://two.example/'
                source: 'Two'
              - slug: three
                url: 'https://three.example/'
                source: 'Three'
            """);
  }

  @Test
  void leavesOutWhatIsThereOrNoAddress() {
    assertThat(draft.add("One", "https://one.example", "")).isEmpty();
    assertThat(draft.add("Again", "HTTPS://one.example/", "")).contains("is there already");
    assertThat(draft.add("None", "", "")).contains("url: must begin with http:// or https://");
    assertThat(draft.add("Secret", "https://user:s3cret@two.example/", ""))
        .hasValueSatisfying(why ->
            assertThat(why).startsWith("url: must not carry a user").doesNotContain("s3cret"));
    assertThat(draft.size()).isEqualTo(1);
  }
}
