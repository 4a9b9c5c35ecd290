package dev.wiredesk.query;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.lucene.analysis.CharArrayMap;
import org.jspecify.annotations.Nullable;

/** Words that the rules for English plurals would get wrong. */
final class Plurals {

  private static final String RESOURCE = "plurals.tsv";
  private static final CharArrayMap<String> SINGULARS = read();

  private Plurals() {}

  /** What the word stands for in the index; null if the rules know. */
  static @Nullable String singular(char[] word, int length) {
    return SINGULARS.get(word, 0, length);
  }

  private static CharArrayMap<String> read() {
    try (InputStream in = Plurals.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing from the jar");
      }
      CharArrayMap<String> singulars = new CharArrayMap<>(256, false);
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .forEach(cells -> singulars.put(cells[0], cells[1]));
      return singulars;
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE, e);
    }
  }
}
