package dev.wiredesk;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The program on machines of other countries, in a Java of its own. */
class LocaleTest {

  /** Persian figures in the scheduler's SQL kept a desk from polling anything. */
  @ParameterizedTest
  @CsvSource({"fa, IR", "ar, EG", "tr, TR"})
  void writesFiguresInTheSameWayEverywhere(String language, String country) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(requireNonNull(System.getProperty("java.home")), "bin", "java").toString(),
                "-Duser.language=" + language,
                "-Duser.country=" + country,
                "-cp",
                System.getProperty("java.class.path")));
    command.addAll(
        List.of(Wiredesk.class.getName(), "try", "src/test/resources/desk/tidewater.xml"));

    Process process = new ProcessBuilder(command).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(said).startsWith("Tidewater Gazette (RSS 2.0), 3 entries\n");
  }
}
