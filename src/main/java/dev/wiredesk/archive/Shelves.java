package dev.wiredesk.archive;

import dev.wiredesk.classify.Labels;
import dev.wiredesk.feed.Region;
import dev.wiredesk.feed.Regions;
import dev.wiredesk.feed.Topic;
import dev.wiredesk.feed.Topics;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where a story is found: under each of its labels, and under what lies around or above them. */
record Shelves(Shelf regions, Shelf topics) {

  static Shelves of(Labels labels) {
    return new Shelves(
        Shelf.of(
            labels.regions().stream().map(Region::code).toList(),
            Stream.concat(
                Stream.of(Regions.WORLD.code()),
                labels.regions().stream()
                    .flatMap(region -> Regions.enclosing(region).stream())
                    .map(Region::code))),
        Shelf.of(
            labels.topics().stream().map(Topic::code).toList(),
            labels.topics().stream()
                .flatMap(topic -> Topics.enclosing(topic).stream())
                .map(Topic::code)));
  }

  /** Of a story on file. */
  static Shelves of(JdbcClient db, long story) {
    return db.sql("SELECT regions, topics FROM story WHERE id = ?")
        .param(story)
        .query((row, n) -> read(row))
        .single();
  }

  /** From a row of a story. */
  static Shelves read(ResultSet story) throws SQLException {
    return new Shelves(
        Shelf.read(story.getString("regions")), Shelf.read(story.getString("topics")));
  }

  /** The labels that they were made of, as far as they are known today, without their reasons. */
  Labels labels() {
    return new Labels(
        regions.labels().stream().flatMap(code -> Regions.byCode(code).stream()).toList(),
        topics.labels().stream().flatMap(code -> Topics.byCode(code).stream()).toList(),
        List.of());
  }

  /** The codes of all of them. */
  List<String> codes() {
    return Stream.concat(regions.codes().stream(), topics.codes().stream()).toList();
  }

  /** Every cell of the grid that holds the story. */
  Set<Cell> cells() {
    Set<Cell> cells = new HashSet<>();
    for (String region : regions.codes()) {
      cells.add(new Cell(region, Cell.EVERY_TOPIC));
      topics.codes().forEach(topic -> cells.add(new Cell(region, topic)));
    }
    return cells;
  }

  Shelves and(Shelves other) {
    return new Shelves(regions.and(other.regions), topics.and(other.topics));
  }
}
