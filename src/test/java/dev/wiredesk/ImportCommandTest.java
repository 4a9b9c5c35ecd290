package dev.wiredesk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {

  private static final String LIST =
      """
      <opml version="2.0"><body><outline text="Coast">
        <outline text="Tidewater" xmlUrl="https://tidewater.example/rss"/>
        <outline text="Tidewater again" xmlUrl="https://tidewater.example/rss"/>
        <outline text="Mail" xmlUrl="mailto:desk@tidewater.example"/>
      </outline></body></opml>
      """;

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void writesAFeedsFileAndSaysBesideItWhatIsLeftOut() throws IOException {
    Path list = Files.writeString(folder.resolve("list.opml"), LIST);

    assertThat(run(list.toString())).isZero();

    assertThat(out.toString(UTF_8))
        .isEqualTo(
            """
            feeds:

              # Coast
              - slug: tidewater
                url: 'https://tidewater.example/rss'
                source: 'Tidewater'
            """);
    assertThat(err.toString(UTF_8).lines())
        .containsExactly(
            "Left out Tidewater again: is there already",
            "Left out Mail: url: must begin with http:// or https://",
            list + ": 1 of 3 feeds taken");
    Path feeds = Files.write(folder.resolve("feeds.yml"), out.toByteArray());
    PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, UTF_8);
    assertThat(new CheckCommand(nowhere, nowhere).run(List.of(feeds.toString()))).isZero();
  }

  @Test
  void saysWhatItCannotUse() throws IOException {
    assertThat(run(folder.resolve("none.opml").toString())).isEqualTo(1);
    assertThat(err.toString(UTF_8)).contains("none.opml: there is no such file");

    Path feed = Files.writeString(folder.resolve("feed.xml"), "<rss><channel/></rss>");
    assertThat(run(feed.toString())).isEqualTo(1);
    assertThat(err.toString(UTF_8)).contains("feed.xml: is no OPML");

    assertThat(run()).isEqualTo(2);
    assertThat(run("--help-me")).isEqualTo(2);
    assertThat(err.toString(UTF_8)).contains("Usage: import FILE.opml > feeds.yml");
    assertThat(out.size()).isZero();
  }

  private int run(String... args) {
    return new ImportCommand(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8))
        .run(List.of(args));
  }
}
