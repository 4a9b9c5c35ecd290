package dev.wiredesk.query;

import java.util.List;
import java.util.Optional;

/** What regions and topics are called in a query. */
public interface Names {

  /** Code of the region called so. */
  Optional<String> region(String name);

  /** Code of the topic called so. */
  Optional<String> topic(String name);

  /** What a wrong name may have been meant to be, likeliest first. */
  List<String> nearest(String name);
}
