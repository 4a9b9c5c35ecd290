package dev.wiredesk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;

/** The rules of the house that a compiler does not know. */
class ArchitectureTest {

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.wiredesk");

  @Test
  void packagesUseOnlyTheirDeclaredNeighboursAndFormNoCycle() {
    ApplicationModules.of(Wiredesk.class).verify();
  }

  /** A library lives only in the rooms named; "root" is the start-up package, "none" no room. */
  @ParameterizedTest(name = "{0} lives only in {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          javax.xml.stream..          | parse publish demo
          org.jsoup..                 | parse normalise
          org.apache.hc..             | fetch
          com.ibm.icu..               | feed parse language normalise classify
          com.hankcs..                | classify
          org.apache.lucene..         | query
          org.yaml..                  | feed
          org.springframework.jdbc..  | archive poll push
          java.sql..                  | database archive poll push
          org.postgresql..            | archive
          ch.qos.logback..            | database
          com.github.kagkarlsson..    | poll push fulltext
          crawlercommons..            | fulltext
          com.optimaize..             | language
          org.springframework.web..   | publish push
          org.thymeleaf..             | publish
          org.eclipse.jetty..         | publish
          com.github.luben..          | archive fetch publish
          org.brotli..                | fetch
          com.github.benmanes..       | publish fulltext
          tools.jackson..             | parse normalise archive publish demo root
          com.sun.net.httpserver..    | demo
          com.rometools..             | none
          """)
  void librariesLiveOnlyInTheirRooms(String library, String rooms) {
    String[] packages =
        List.of(rooms.split(" ")).stream()
            .map(room -> room.equals("root") ? "dev.wiredesk" : "dev.wiredesk." + room)
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideOutsideOfPackages(packages)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .allowEmptyShould(true)
        .check(HOUSE);
  }

  @Test
  void timeIsAnArgument() {
    noClasses().should().callMethod(Instant.class, "now").check(HOUSE);
    noClasses().should().callMethod(System.class, "currentTimeMillis").check(HOUSE);
    noClasses().should().callMethod(Thread.class, "sleep", long.class).check(HOUSE);
    noClasses()
        .that()
        .doNotHaveSimpleName("Wiredesk")
        .should()
        .callMethod(Clock.class, "systemUTC")
        .check(HOUSE);
  }

  /** A stream of rows keeps its connection until it is closed, and nobody remembers to. */
  @Test
  void rowsAreReadAsLists() {
    noClasses().should().callMethod(JdbcClient.MappedQuerySpec.class, "stream").check(HOUSE);
  }

  @Test
  void atLeastHalfOfTheTypesArePackagePrivate() {
    List<JavaClass> types =
        HOUSE.stream()
            .filter(JavaClass::isTopLevelClass)
            .filter(type -> !type.getSimpleName().equals("package-info"))
            .toList();
    long hidden =
        types.stream().filter(type -> !type.getModifiers().contains(JavaModifier.PUBLIC)).count();
    assertThat(hidden * 2)
        .as("%d of %d types are package-private", hidden, types.size())
        .isGreaterThanOrEqualTo(types.size());
  }

  @Test
  void noSourceFileIsLongerThan250Lines() throws IOException {
    try (var files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(250);
      }
    }
  }
}
