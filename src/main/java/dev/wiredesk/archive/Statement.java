package dev.wiredesk.archive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** SQL that is put together from parts, each with its parameters. */
final class Statement {

  private final StringBuilder sql = new StringBuilder();
  private final List<Object> params = new ArrayList<>();

  /** Begins so. */
  Statement(String part, Object... values) {
    add(part, values);
  }

  /** Goes on so. */
  Statement add(String part, Object... values) {
    sql.append(part).append('\n');
    params.addAll(Arrays.asList(values));
    return this;
  }

  /** Goes on so, but for no number not at all. */
  Statement addIf(String part, @Nullable Long number) {
    return number == null ? this : add(part, number);
  }

  /** Goes on so, but for no moment not at all. */
  Statement addIf(String part, @Nullable Instant moment) {
    return moment == null ? this : add(part, Times.utc(moment));
  }

  String sql() {
    return sql.toString();
  }

  List<Object> params() {
    return List.copyOf(params);
  }

  /** The numbers that it finds, in its order. */
  List<Long> numbers(JdbcClient db) {
    return db.sql(sql()).params(params()).query((row, n) -> row.getLong(1)).list();
  }
}
