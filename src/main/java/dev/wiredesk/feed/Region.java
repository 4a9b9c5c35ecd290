package dev.wiredesk.feed;

/**
 * A place that stories are filed under.
 *
 * @param code ISO 3166-1 alpha-2 for a country ("UA", and "XK"), three digits of UN M49 for an area
 *     ("151"), the slug itself for an area that desks speak of and M49 lacks ("balkans")
 * @param slug frozen name in URLs and feeds.yml ("eastern-europe")
 * @param name English name ("Eastern Europe")
 */
public record Region(String code, String slug, String name, Kind kind) {

  /** What sort of place it is. */
  public enum Kind {
    COUNTRY,
    AREA,
    DESK_AREA
  }

  /** Whether it is a country, as opposed to an area of several. */
  public boolean isCountry() {
    return kind == Kind.COUNTRY;
  }
}
