package dev.wiredesk.normalise;

/** A news agency whose copy other outlets run. */
public enum Agency {
  AP("AP", "Associated Press"),
  REUTERS("Reuters", "Reuters"),
  AFP("AFP", "Agence France-Presse"),
  DPA("dpa", "Deutsche Presse-Agentur");

  private final String code;
  private final String title;

  Agency(String code, String title) {
    this.code = code;
    this.title = title;
  }

  /** Short form, as it signs: "AP", "dpa". */
  public String code() {
    return code;
  }

  /** Full name. */
  public String title() {
    return title;
  }
}
