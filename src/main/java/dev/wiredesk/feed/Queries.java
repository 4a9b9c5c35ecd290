package dev.wiredesk.feed;

import dev.wiredesk.query.BadQuery;
import dev.wiredesk.query.Names;
import dev.wiredesk.query.Query;
import dev.wiredesk.query.QueryReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Queries in which regions and topics have the names that feeds.yml gives them. */
public final class Queries {

  private static final List<String> SLUGS =
      Stream.concat(
              Regions.all().stream().map(Region::slug), Topics.all().stream().map(Topic::slug))
          .toList();
  private static final QueryReader READER = new QueryReader(new Registered());

  private Queries() {}

  /** The query that the text is. */
  public static Query read(String text) throws BadQuery {
    return READER.read(text);
  }

  private static final class Registered implements Names {

    @Override
    public Optional<String> region(String name) {
      return Regions.find(name).map(Region::code);
    }

    @Override
    public Optional<String> topic(String name) {
      return Topics.find(name).map(Topic::code);
    }

    @Override
    public List<String> nearest(String name) {
      return Nearest.to(name, SLUGS);
    }
  }
}
