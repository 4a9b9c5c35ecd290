package dev.wiredesk.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Hashes of what entries say are on file, so that they have to stay what they were. */
class TraitsTest {

  /** As it was when the first were filed. */
  private static final Pattern FIRST =
      Pattern.compile("<[^<>]*>|&#?[a-zA-Z0-9]{1,8};|[^\\p{L}\\p{N}]+");

  private static final String[] PIECES = {
    "<",
    ">",
    "&",
    "#",
    ";",
    "<p>",
    "</p>",
    "<a href='x'>",
    "&amp;",
    "&#8211;",
    "&toolongtobe;",
    " ",
    ".",
    "-",
    "a",
    "B",
    "7",
    "é",
    "Ж",
    "中",
    "Ⅻ",
    "½",
    "\uD83D\uDE00",
    "\uD835\uDC00",
    "\uD800",
    "İ"
  };

  @Test
  void takesTheSameLettersOfATextForEver() {
    Random random = new Random(4711);
    for (int round = 0; round < 20_000; round++) {
      String markup =
          random
              .ints(random.nextInt(24), 0, PIECES.length)
              .mapToObj(piece -> PIECES[piece])
              .collect(Collectors.joining());
      assertThat(Traits.plain(markup))
          .as(markup)
          .isEqualTo(FIRST.matcher(markup).replaceAll("").toLowerCase(Locale.ROOT));
    }
  }
}
