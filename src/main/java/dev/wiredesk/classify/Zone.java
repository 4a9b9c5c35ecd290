package dev.wiredesk.classify;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Where in a story words stand, and how much that says of what it is about. */
enum Zone {
  SECTION(2.0, 2.0),
  DATELINE(4.0, 0.0),
  HEADLINE(3.0, 2.0),
  LEDE(2.0, 1.5),
  BODY(1.0, 1.0);

  /** Where a story says what it is about. */
  static final Set<Zone> ABOVE_THE_BODY = EnumSet.complementOf(EnumSet.of(BODY));

  /** Weight of a place named here. */
  final double ofPlaces;

  /** Weight of a subject spoken of here. */
  final double ofSubjects;

  /** What readers are told of it. */
  final String label = name().toLowerCase(Locale.ROOT);

  Zone(double ofPlaces, double ofSubjects) {
    this.ofPlaces = ofPlaces;
    this.ofSubjects = ofSubjects;
  }
}
