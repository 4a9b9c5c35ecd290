package dev.wiredesk.classify;

/** What sort of name stands for a region, and how surely. */
enum Kind {
  /** What feeds.yml teaches: it means that region wherever it stands, whatever else it may mean. */
  TAUGHT(1.0),
  COUNTRY(1.0),
  HISTORIC(1.0),
  DEMONYM(0.8),
  CAPITAL(0.8),
  CITY(0.8),
  STATE(0.8),
  /** "Ala.", "TX": counts only after "City, ". */
  ABBREVIATION(0.8),
  INSTITUTION(0.6),
  AREA(0.6),
  /** A name that two countries share. */
  WEAK(0.5),
  /** A name that holds a place's name and does not tell of it: "Vienna Convention". */
  SHADOW(0.0),
  /** A person's full name that holds a place's name: "Tom Holland". */
  PERSON(0.0);

  final double weight;

  Kind(double weight) {
    this.weight = weight;
  }

  /** Whether it names a place itself, as people are named. */
  boolean isAName() {
    return this == TAUGHT || this == COUNTRY || this == CAPITAL || this == CITY || this == STATE;
  }

  /** Whether it tells which of several towns is meant: "Paris, Texas". */
  boolean qualifiesATown() {
    return this == STATE || this == ABBREVIATION;
  }

  boolean isTown() {
    return this == CITY || this == CAPITAL;
  }

  /** Whether a town elsewhere may be called so: "Paris, Texas", "Peru, Indiana". */
  boolean mayBeATown() {
    return isTown() || this == COUNTRY;
  }
}
