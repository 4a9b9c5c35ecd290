package dev.wiredesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wiredesk.archive.Databases;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What whoever starts a desk wrongly is told: what is the matter, and no stack trace. */
@ExtendWith(OutputCaptureExtension.class)
class StartUpMistakesTest {

  @TempDir private Path folder;

  @BeforeEach
  void writeFeeds() throws IOException {
    Files.writeString(
        folder.resolve("feeds.yml"), "feeds: [{ slug: a, url: \"http://127.0.0.1:9/feed\" }]\n");
  }

  @Test
  void saysThatAnotherDeskHasTheDatabase(CapturedOutput output) throws IOException {
    Path file = folder.resolve("wiredesk.mv.db");
    try (FileChannel other =
            FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock _ = other.lock()) {
      fails(database("wiredesk"));
    }

    assertThat(output)
        .contains("Another program has the database " + folder.resolve("wiredesk") + " open")
        .contains("start this one in a folder of its own")
        .doesNotContain("\tat ", "WARN");
    assertThat(folder.resolve("wiredesk.trace.db")).doesNotExist();
  }

  @Test
  void saysThatTheDatabaseCannotBeWritten(CapturedOutput output) throws IOException {
    Files.writeString(folder.resolve("data"), "a file where a folder should be");
    fails(database("data/wiredesk"));

    assertThat(output)
        .contains("The database " + folder.resolve("data/wiredesk") + " cannot be opened: ")
        .contains("may write there")
        .doesNotContain("\tat ", "WARN");
  }

  @Test
  void saysThatANewerVersionHasUpdatedTheDatabase(CapturedOutput output) {
    String url = Databases.h2Url() + ";DB_CLOSE_DELAY=-1";
    DataSource database = new DriverManagerDataSource(url, "sa", "");
    Flyway.configure().dataSource(database).load().migrate();
    JdbcClient.create(database)
        .sql(
            """
            INSERT INTO "flyway_schema_history"
              ("installed_rank", "version", "description", "type", "script", "installed_by",
              "execution_time", "success")
            VALUES (1000, '1000', 'of a later day', 'SQL', 'V1000__of_a_later_day.sql', 'sa', 1, TRUE)
            """)
        .update();

    fails("spring.datasource.url=" + url);

    assertThat(output)
        .contains("The database was last updated by a newer Wiredesk")
        .doesNotContain("\tat ", "WARN");
  }

  @Test
  void saysThatPostgresqlCannotBeReached(CapturedOutput output) {
    fails("spring.datasource.url=jdbc:postgresql://127.0.0.1:9/wiredesk?password=s3cret");

    assertThat(output)
        .contains("The database postgresql://127.0.0.1:9/wiredesk cannot be opened: ")
        .contains("refused", "spring.datasource.url")
        .doesNotContain("\tat ", "WARN", "s3cret");
  }

  @Test
  void saysHowToGetAnotherPort(CapturedOutput output) throws IOException {
    try (ServerSocket other = new ServerSocket(0)) {
      fails("server.port=" + other.getLocalPort());

      assertThat(output)
          .contains("Port " + other.getLocalPort() + " is in use", "--server.port=9000")
          .doesNotContain("\tat ", "WARN");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          server.port=99999 | server.port: 99999 is not a number from 0 to 65535
          server.port=http | server.port: "http" is not a number from 0 to 65535
          wiredesk.fetch.pace=fast | wiredesk.fetch.pace: "fast" is not a time as 2s
          wiredesk.fetch.pace=-1s | wiredesk.fetch.pace: pace is negative
          wiredesk.push.allowed-networks=10 | wiredesk.push.allowed-networks: not a network: "10"
          wiredesk.fetch.allowed-networks=10 | wiredesk.fetch.allowed-networks: not a network: "10"
          wiredesk.fetch.proxy=me:s3cret@a b | wiredesk.fetch.proxy: the proxy is not of the form
          wiredesk.reader.alice=s3cret | wiredesk.reader.alice: there is no such setting; choose from desk.url
          wiredesk.readers=s3cret | wiredesk.readers: there is no such setting
          wiredesk.fetch.allowed-network=10.1.0.0/16 | there is no such setting
          desk.title=Mine | desk.title: there is no such setting; what feeds.yml says under desk:
          server.port= | server.port: needs a value, as in --server.port=…
          wiredesk.feeds= | wiredesk.feeds: needs a value
          wiredesk.poll= | wiredesk.poll: needs a value
          server.prot=9000 | server.prot: there is no such setting; did you mean server.port?
          port=9000 | port: there is no such setting; did you mean server.port?
          feeds=mine.yml | feeds: there is no such setting; choose from desk.url
          spring.datasource.user=s3cret | spring.datasource.user: there is no such setting
          spring.datasource.url=jdbc:mysql://db/desk?password=s3cret | spring.datasource.url: must begin with jdbc:postgresql:
          spring.datasource.url=postgresql://me:s3cret@db/desk | spring.datasource.url: must begin with jdbc:postgresql:
          wiredesk.readers.alice= | wiredesk.readers.alice: needs a token
          wiredesk.poll=sometimes | wiredesk.poll: "sometimes" is not true or false
          """)
  void namesTheSettingThatMakesNoSense(String setting, String told, CapturedOutput output) {
    fails(setting);

    assertThat(output).contains(told, "SERVER_PORT").doesNotContain("\tat ", "WARN", "s3cret");
  }

  @Test
  void tellsHowSettingsAreWrittenWhereABlankPartsOne() {
    assertThat(KnownSettings.stray(List.of("--server.port", "9000")))
        .contains(
            "\"9000\" is no setting; a setting is written with = and without blanks, as --server.port=9000");
    assertThat(KnownSettings.stray(List.of("--server.port=9000", "--debug"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--wiredesk.readers.alice=s3cret",
        "--wiredesk.fetch.allowedNetworks=10.1.0.0/16",
        "--wiredesk.fetch.allowed-networks[0]=10.1.0.0/16",
        "--wiredesk.rateLimit=60",
        "--desk.url=https://desk.example",
        "--server.port=9000",
        "--server.ssl.enabled=false",
        "--spring.datasource.hikari.maximum-pool-size=4",
        "--spring.datasource.name=desk",
        "--debug"
      })
  void takesSettingsAsSpringBootSpellsThem(String option) {
    assertThatCode(() -> SettingsCheck.check(DeskOnFile.settings(List.of(option))))
        .doesNotThrowAnyException();
  }

  @Test
  void refusesAnAddressThatIsNoneInTheDemoToo(CapturedOutput output) {
    fails("desk.url=proxy.example", "spring.profiles.active=demo");

    assertThat(output)
        .contains("desk.url must begin with http:// or https://", "Put right what is named above")
        .doesNotContain("\tat ");
  }

  @Test
  void namesItInCommandsToo() {
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(told, true, StandardCharsets.UTF_8);

    assertThat(new ExplainCommand(print, print).run(List.of("999", "--server.port=abc")))
        .isEqualTo(1);
    assertThat(told.toString(StandardCharsets.UTF_8))
        .isEqualTo("server.port: \"abc\" is not a number from 0 to 65535%n".formatted());
  }

  @Test
  void writesNoFeedsFileThatSomebodyHasMisspelt(CapturedOutput output) {
    fails("wiredesk.feeds=" + folder.resolve("feds.yml"));

    assertThat(output)
        .contains(folder.resolve("feds.yml") + ":1:1: the file does not exist")
        .doesNotContain("\tat ");
    assertThat(folder.resolve("feds.yml")).doesNotExist();
  }

  private String database(String name) {
    return "spring.datasource.url="
        + DeskOnFile.settings(List.of())
            .getRequiredProperty("spring.datasource.url")
            .replace("./data/wiredesk", folder.resolve(name).toString());
  }

  private void fails(String... wrong) {
    Map<String, String> settings =
        new TreeMap<>(
            Map.of(
                "spring.datasource.url", Databases.h2Url(),
                "wiredesk.search-index", folder.resolve("search").toString(),
                "wiredesk.feeds", folder.resolve("feeds.yml").toString(),
                "server.port", "0"));
    for (String setting : wrong) {
      String[] parts = setting.split("=", 2);
      settings.put(parts[0], parts[1]);
    }
    String[] options = settings.entrySet().stream().map(each -> "--" + each).toArray(String[]::new);

    SpringApplicationBuilder desk = new SpringApplicationBuilder(Wiredesk.class);
    assertThatThrownBy(() -> desk.run(options)).isInstanceOf(RuntimeException.class);
  }
}
