package dev.wiredesk.demo;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The credit lines that the demo's agency copy shows the desk. The copy itself is invented. */
enum Wire {
  AP("AP", "Associated Press"),
  REUTERS("Reuters", "Reuters"),
  DPA("dpa", "Deutsche Presse-Agentur"),
  AFP("AFP", "Agence France-Presse");

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMM d", Locale.US);

  private final String code;
  private final String title;

  Wire(String code, String title) {
    this.code = code;
    this.title = title;
  }

  String code() {
    return code;
  }

  String title() {
    return title;
  }

  /** Each agency has its own way: "ODESA, Ukraine (AP) — ", "ODESA, Feb 13 (Reuters) - ". */
  String dateline(Place place, Instant filed) {
    String city = place.city().toUpperCase(Locale.ROOT);
    return switch (this) {
      case AP -> place.dateline() + " (AP) — ";
      case REUTERS -> city + ", " + DAY.format(filed.atOffset(ZoneOffset.UTC)) + " (Reuters) - ";
      case DPA -> place.city() + " (dpa) - ";
      case AFP -> city + " (AFP) - ";
    };
  }
}
