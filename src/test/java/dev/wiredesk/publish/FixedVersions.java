package dev.wiredesk.publish;

import dev.wiredesk.archive.Databases;
import dev.wiredesk.archive.Version;
import dev.wiredesk.archive.Versions;
import dev.wiredesk.normalise.Advisory;
import dev.wiredesk.normalise.Article;
import dev.wiredesk.normalise.Origin;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two versions of every story. */
final class FixedVersions extends Versions {

  FixedVersions() {
    super(JdbcClient.create(Databases.none()));
  }

  @Override
  public List<Version> of(long story) {
    return List.of(
        version(
            2,
            "Fifteen <b>divers</b> searched the wreck.",
            new Advisory(Advisory.Kind.CORRECTION, "CORRECTION: Corrects number of divers")),
        version(1, "Twelve <b>divers</b> searched the wreck.", null));
  }

  private static Version version(int number, String text, @Nullable Advisory advisory) {
    Article article =
        new Article(
            null,
            "Wreck of the Sirin found off Odesa",
            text,
            "",
            text,
            null,
            null,
            null,
            List.of(),
            null,
            null,
            null,
            List.of(),
            List.of(),
            null,
            advisory,
            Origin.FEED,
            null);
    return new Version(1, "Harbour Courier", true, number, true, Wire.NOW, article);
  }
}
