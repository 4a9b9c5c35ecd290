package dev.wiredesk;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.event.KeyValuePair;

/** The form of the desk's log at a terminal; tests themselves log in another. */
class LogLineTest {

  private static final String MOMENT = "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d";

  private final LoggerContext logging = new LoggerContext();

  @Test
  void beginsWithTheDateAndEndsWithoutABlank() {
    assertThat(line(new KeyValuePair("feed", "river-post")))
        .matches(MOMENT + " WARN  Poller         A feed fails feed=\"river-post\"\n");
    assertThat(line()).matches(MOMENT + " WARN  Poller         A feed fails\n");
  }

  private String line(KeyValuePair... values) {
    PatternLayout layout = new PatternLayout();
    layout.setContext(logging);
    layout.setPattern(
        DeskOnFile.settings(List.of()).getRequiredProperty("logging.pattern.console"));
    layout.start();
    LoggingEvent event =
        new LoggingEvent(
            "", logging.getLogger("dev.wiredesk.Poller"), Level.WARN, "A feed fails", null, null);
    List.of(values).forEach(event::addKeyValuePair);
    return layout.doLayout(event);
  }
}
