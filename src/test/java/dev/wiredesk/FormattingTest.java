package dev.wiredesk;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The formatter check. {@code ./mvnw test -Dtest=FormattingTest -Dformat.fix=true} puts right what
 * it finds.
 */
class FormattingTest {

  private final Formatter formatter = new Formatter();

  @Test
  void everySourceFileIsFormattedByGoogleJavaFormat() throws Exception {
    List<Path> unformatted = new ArrayList<>();
    try (var files = Files.walk(Path.of("src"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        if (!isFormatted(file)) {
          unformatted.add(file);
        }
      }
    }
    assertThat(unformatted)
        .as("run: ./mvnw test -Dtest=FormattingTest -Dformat.fix=true")
        .isEmpty();
  }

  private boolean isFormatted(Path file) throws IOException, FormatterException {
    String source = Files.readString(file);
    String formatted =
        formatter.formatSource(
            ImportOrderer.reorderImports(
                RemoveUnusedImports.removeUnusedImports(source), Style.GOOGLE));
    if (!formatted.equals(source) && Boolean.getBoolean("format.fix")) {
      Files.writeString(file, formatted);
      return true;
    }
    return formatted.equals(source);
  }
}
