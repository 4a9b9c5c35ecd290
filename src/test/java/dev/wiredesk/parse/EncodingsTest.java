package dev.wiredesk.parse;

import static dev.wiredesk.parse.FixturesTest.LOCATION;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_32BE;
import static java.nio.charset.StandardCharsets.UTF_32LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.fetch.Document;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingsTest {

  private static final String TITLE = "Žižkov „Hafen“ café";

  @Test
  void readsUtf8WhateverIsSaid() {
    assertThat(title(feed("", TITLE), UTF_8, null)).isEqualTo(TITLE);
    assertThat(title(feed("ISO-8859-1", TITLE), UTF_8, null)).isEqualTo(TITLE);
    assertThat(title(feed("utf8mb4", TITLE), UTF_8, "text/xml; charset=us-ascii")).isEqualTo(TITLE);
  }

  @Test
  void believesTheDeclarationBeforeTheHeader() {
    Charset centralEuropean = Charset.forName("windows-1250");
    String text = feed("windows-1250", TITLE);
    assertThat(title(text, centralEuropean, "text/xml; charset=utf-8")).isEqualTo(TITLE);
  }

  @Test
  void believesTheHeaderWhereNothingIsDeclared() {
    Charset cyrillic = Charset.forName("windows-1251");
    String text = feed("", "Новости порта");
    assertThat(title(text, cyrillic, "text/xml; charset=\"windows-1251\""))
        .isEqualTo("Новости порта");
  }

  @Test
  void detectsWhatNobodySays() {
    String russian = "Сегодня утром паром снова вышел из порта после долгого ремонта. ".repeat(4);
    assertThat(title(feed("", russian), Charset.forName("windows-1251"), null))
        .isEqualTo(russian.strip());
  }

  @Test
  void detectsALanguageAmongManyTags() {
    String hebrew = "הבוקר יצאה המעבורת שוב מן הנמל אחרי תיקון ארוך";
    String tags =
        "<item><title>%s</title><enclosure url=\"https://wire.example/1.mp3\" type=\"audio/mpeg\"/></item>"
            .formatted(hebrew);
    String text = feed("", hebrew).replace("</channel>", tags.repeat(20) + "</channel>");
    assertThat(title(text, Charset.forName("windows-1255"), null)).isEqualTo(hebrew);
  }

  @Test
  void readsUtf32WithAndWithoutMark() {
    assertThat(title("\uFEFF" + feed("", TITLE), UTF_32LE, null)).isEqualTo(TITLE);
    assertThat(title("\uFEFF" + feed("", TITLE), UTF_32BE, null)).isEqualTo(TITLE);
    assertThat(title(feed("utf-32", TITLE), UTF_32LE, null)).isEqualTo(TITLE);
    assertThat(title(feed("", TITLE), UTF_32BE, null)).isEqualTo(TITLE);
  }

  @Test
  void readsUtf16WithAndWithoutMark() {
    assertThat(title("\uFEFF" + feed("", TITLE), UTF_16LE, null)).isEqualTo(TITLE);
    assertThat(title("\uFEFF" + feed("", TITLE), UTF_16BE, null)).isEqualTo(TITLE);
    assertThat(title(feed("utf-16", TITLE), UTF_16LE, null)).isEqualTo(TITLE);
    assertThat(title(feed("", TITLE), UTF_16BE, null)).isEqualTo(TITLE);
  }

  @Test
  void readsLatinBytesAmongUtf8() {
    byte[] bytes = feed("utf-8", "Ä Ö Ü @").getBytes(UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = bytes[i] == '@' ? (byte) 0x93 : bytes[i];
    }
    ParsedFeed feed = (ParsedFeed) new FeedParser().parse(new Document(LOCATION, null, bytes));
    assertThat(feed.title()).isEqualTo("Ä Ö Ü \u201C");
    assertThat(feed.repairs()).contains("read single bytes that are not UTF-8 as windows-1252");
  }

  @Test
  void readsLatin1AsWindows1252() {
    assertThat(title(feed("iso-8859-1", "Café"), ISO_8859_1, null)).isEqualTo("Café");
  }

  /** The signs are those that the standard lacks and the charset of that name on the web has. */
  @ParameterizedTest
  @CsvSource({
    "Shift_JIS, windows-31j, ①㈱髙﨑の港",
    "x-sjis, windows-31j, ①㈱髙﨑の港",
    "EUC-JP, x-eucJP-Open, ①㈱髙﨑の港",
    "EUC-KR, x-windows-949, 똠방각하 펲시 항구",
    "ks_c_5601-1987, x-windows-949, 똠방각하 펲시 항구",
    "korean, x-windows-949, 똠방각하 펲시 항구",
    "GB2312, GB18030, 朱镕基 陶喆 㐂",
    "gbk, GB18030, 朱镕基 陶喆 㐂",
    "Big5, Big5-HKSCS, 裏面着 啲嘅",
    "ISO-8859-9, windows-1254, Liman’ın “sözü” – şimdi",
    "TIS-620, x-windows-874, ท่าเรือ “เช้า” – วันนี้",
    "ISO-8859-11, x-windows-874, ท่าเรือ “เช้า” – วันนี้",
  })
  void readsTheCharsetThatThePublisherMeans(String name, String meant, String title) {
    Charset charset = Charset.forName(meant);
    assertThat(title(feed(name, title), charset, null)).isEqualTo(title);
    assertThat(title(feed("", title), charset, "text/xml; charset=" + name)).isEqualTo(title);
  }

  @Test
  void detectsTheCharsetThatThePublisherMeans() {
    String title = "港の①番岸壁で髙橋船長が待っていた。船はまだ来ない。".repeat(6);
    assertThat(title(feed("", title), Charset.forName("windows-31j"), null)).isEqualTo(title);
  }

  @Test
  void unpacksAnUnannouncedGzipAndKeepsWhatABrokenOneHolds() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(feed("", TITLE).getBytes(UTF_8));
    }
    ParsedFeed feed =
        (ParsedFeed) new FeedParser().parse(new Document(LOCATION, null, packed.toByteArray()));
    assertThat(feed.title()).isEqualTo(TITLE);
    assertThat(feed.repairs()).contains("unpacked a gzipped body that was not announced as one");
    byte[] broken = Arrays.copyOf(packed.toByteArray(), packed.size() - 4);
    assertThat(new FeedParser().parse(new Document(LOCATION, null, broken)))
        .isInstanceOf(ParsedFeed.class);
  }

  @Test
  void calledEmptyWhatIsEmpty() {
    assertThat(new FeedParser().parse(new Document(LOCATION, null, new byte[0])))
        .isEqualTo(new ParseResult.Unreadable("the document is empty"));
  }

  private static String feed(String encoding, String title) {
    String declared = encoding.isEmpty() ? "" : " encoding=\"" + encoding + "\"";
    return "<?xml version=\"1.0\"%s?><rss version=\"2.0\"><channel><title>%s</title></channel></rss>"
        .formatted(declared, title);
  }

  private static @Nullable String title(String text, Charset charset, @Nullable String header) {
    Document document = new Document(LOCATION, header, text.getBytes(charset));
    return ((ParsedFeed) new FeedParser().parse(document)).title();
  }
}
