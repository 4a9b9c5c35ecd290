package dev.wiredesk.query;

import java.text.Normalizer;

/**
 * Reads queries as people write them: {@code ukraine "air defence" -sport}, {@code title:(nato OR
 * eu) source:"BBC News" language:en region:eastern-europe topic:conflict guarant*}. Immutable, safe
 * for any thread.
 */
public final class QueryReader {

  private static final int LONGEST = 4000;

  private final Names names;

  /** Understands regions and topics by those names. */
  public QueryReader(Names names) {
    this.names = names;
  }

  /** The query that the text is; at most 4,000 characters and 200 words. */
  public Query read(String text) throws BadQuery {
    if (text.length() > LONGEST) {
      throw new BadQuery("a query may have " + LONGEST + " characters at most", LONGEST + 1);
    }
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC); // Macs type é as e and ´
    return new Query(new Grammar(Tokens.of(composed), new Terms(names)).query());
  }
}
