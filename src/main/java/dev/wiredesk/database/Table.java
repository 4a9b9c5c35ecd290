package dev.wiredesk.database;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table that is copied from one database to another that has the same.
 *
 * @param key columns of its primary key, in whose order rows lead to those before them; may be none
 * @param numbered the column that numbers new rows; null if none does
 */
record Table(String name, List<String> columns, List<String> key, @Nullable String numbered) {

  /** What the program keeps for itself, and what was true of the machines of before. */
  private static final Set<String> LEFT = Set.of("flyway_schema_history", "node", "host_turn");

  private static final int ROWS_AT_ONCE = 500;
  private static final int ROWS_TOLD = 100_000;

  /** All that are to be copied, each after those that its rows lead to. */
  static List<Table> inOrder(Connection connection) throws SQLException {
    DatabaseMetaData about = connection.getMetaData();
    String schema = connection.getSchema();
    Map<String, Set<String>> leadsTo = new LinkedHashMap<>();
    for (String name :
        read(about.getTables(null, schema, "%", new String[] {"TABLE"}), "TABLE_NAME")) {
      if (!LEFT.contains(name)) {
        Set<String> others =
            new LinkedHashSet<>(read(about.getImportedKeys(null, schema, name), "PKTABLE_NAME"));
        others.remove(name);
        leadsTo.put(name, others);
      }
    }
    Set<String> sorted = new LinkedHashSet<>();
    leadsTo.keySet().forEach(name -> sort(name, leadsTo, sorted));
    List<Table> tables = new ArrayList<>();
    for (String name : sorted) {
      tables.add(of(about, schema, name));
    }
    return tables;
  }

  private static void sort(String name, Map<String, Set<String>> leadsTo, Set<String> sorted) {
    if (!sorted.contains(name)) {
      Objects.requireNonNull(leadsTo.get(name)).forEach(other -> sort(other, leadsTo, sorted));
      sorted.add(name);
    }
  }

  private static Table of(DatabaseMetaData about, String schema, String name) throws SQLException {
    List<String> columns = new ArrayList<>();
    String numbered = null;
    try (ResultSet row = about.getColumns(null, schema, name, "%")) {
      while (row.next()) {
        columns.add(row.getString("COLUMN_NAME"));
        if (row.getString("IS_AUTOINCREMENT").equals("YES")) {
          numbered = row.getString("COLUMN_NAME");
        }
      }
    }
    List<String> key = read(about.getPrimaryKeys(null, schema, name), "COLUMN_NAME");
    return new Table(name, columns, key, numbered);
  }

  private static List<String> read(ResultSet rows, String column) throws SQLException {
    try (rows) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(column));
      }
      return found;
    }
  }

  /** Deletes all that it holds. */
  void clear(Connection connection) throws SQLException {
    execute(connection, "DELETE FROM " + quoted(name));
  }

  /** Takes all rows from there. */
  void copy(Connection source, Connection target, DatabaseMove.Progress progress)
      throws SQLException {
    long rows = 0;
    try (Statement asked = source.createStatement();
        ResultSet row = asked.executeQuery(select());
        PreparedStatement insert = target.prepareStatement(insert())) {
      while (row.next()) {
        for (int i = 1; i <= columns.size(); i++) {
          insert.setObject(i, value(row, i));
        }
        insert.addBatch();
        rows++;
        if (rows % ROWS_AT_ONCE == 0) {
          insert.executeBatch();
        }
        if (rows % ROWS_TOLD == 0) {
          progress.moved(name, rows);
        }
      }
      insert.executeBatch();
    }
    progress.moved(name, rows);
  }

  /** Lets new rows be numbered after those that it holds. */
  void renumber(Connection connection) throws SQLException {
    if (numbered != null) {
      execute(
          connection,
          "SELECT setval(pg_get_serial_sequence('%s', '%s'), (SELECT coalesce(max(%s), 0) + 1 FROM %s), FALSE)"
              .formatted(quoted(name), numbered, quoted(numbered), quoted(name)));
    }
  }

  private String select() {
    String order =
        key.isEmpty()
            ? ""
            : " ORDER BY " + key.stream().map(Table::quoted).collect(Collectors.joining(", "));
    return "SELECT %s FROM %s%s".formatted(list(), quoted(name), order);
  }

  private String insert() {
    String values = String.join(", ", Collections.nCopies(columns.size(), "?"));
    return "INSERT INTO %s (%s) VALUES (%s)".formatted(quoted(name), list(), values);
  }

  private String list() {
    return columns.stream().map(Table::quoted).collect(Collectors.joining(", "));
  }

  /** As a type that both drivers know. PostgreSQL keeps no zero byte in a text, which H2 does. */
  private static @Nullable Object value(ResultSet row, int column) throws SQLException {
    return switch (row.getMetaData().getColumnType(column)) {
      case Types.TIMESTAMP_WITH_TIMEZONE -> row.getObject(column, OffsetDateTime.class);
      case Types.DATE -> row.getObject(column, LocalDate.class);
      case Types.VARBINARY -> row.getBytes(column);
      case Types.VARCHAR -> {
        String text = row.getString(column);
        yield text == null ? null : text.replace("\0", "");
      }
      default -> row.getObject(column);
    };
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String quoted(String name) {
    return '"' + name + '"';
  }
}
