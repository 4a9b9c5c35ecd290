package dev.wiredesk.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.parse.Entry.Category;
import dev.wiredesk.parse.Entry.Enclosure;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** What every format owes its readers. */
class FormatTest {

  private static final String HOSTILE =
      "a\u0000b\u0008c\u000Bd\uFFFEe\uD800f\u0085g ]]> <script>&nbsp;</script> \"'\uD83D\uDE00";
  private static final String CLEANED = "abcdefg ]]> <script>&nbsp;</script> \"'\uD83D\uDE00";

  @ParameterizedTest
  @EnumSource
  void givesTheSameBytesForTheSameFeed(Format format) {
    byte[] first =
        format.write(Merged.feed(format, Wire.story().item(), Wire.story().id(8).item()));
    byte[] again =
        format.write(Merged.feed(format, Wire.story().item(), Wire.story().id(8).item()));
    assertThat(again).isEqualTo(first);
  }

  @ParameterizedTest
  @EnumSource
  void staysWellFormedWhateverThePublisherSends(Format format) throws Exception {
    Item item =
        Wire.story()
            .entryId("urn:x:" + HOSTILE)
            .from("harbour-courier", HOSTILE)
            .headline(HOSTILE)
            .lede(HOSTILE)
            .body("<p>" + HOSTILE + "</p>")
            .byline(HOSTILE)
            .language(HOSTILE)
            .rights(HOSTILE)
            .categories(new Category(HOSTILE, HOSTILE, HOSTILE))
            .enclosures(new Enclosure("https://courier.example/\u0000?" + HOSTILE, HOSTILE, -5))
            .copy(HOSTILE, HOSTILE, "https://ledger.example/" + HOSTILE)
            .copy("Delta Radio", HOSTILE, "javascript:alert(1)")
            .item();
    byte[] document = format.write(Merged.feed(format, item));
    String text = new String(document, StandardCharsets.UTF_8);
    assertThat(text).doesNotContain("javascript:alert(1)\"", "\u0000", "\uFFFE", "\u0085");
    assertThat(title(format, document)).isEqualTo(CLEANED);
  }

  @ParameterizedTest
  @EnumSource
  void writesAFeedWithoutStories(Format format) {
    String text = new String(format.write(Merged.feed(format)), StandardCharsets.UTF_8);
    assertThat(text).contains("Ukraine · Black Sea desk").doesNotContain("Sirin");
  }

  private static String title(Format format, byte[] document) throws Exception {
    return switch (format) {
      case ATOM -> Xml.text(Xml.child(Xml.root(document), "entry"), "title");
      case RSS -> Xml.text(Xml.child(Xml.child(Xml.root(document), "channel"), "item"), "title");
      case JSON -> new JsonMapper().readTree(document).at("/items/0/title").asString();
    };
  }
}
