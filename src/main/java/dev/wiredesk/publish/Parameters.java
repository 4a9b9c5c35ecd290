package dev.wiredesk.publish;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.util.UrlEncoded;

/** The parameters of an address. */
final class Parameters {

  private Parameters() {}

  /** Decoded; of those that are said twice, the first. */
  static Map<String, String> parse(String query) {
    Fields fields = new Fields(true);
    UrlEncoded.decodeUtf8To(query, fields);
    return first(fields);
  }

  /** The first value of each. */
  static Map<String, String> first(Fields fields) {
    Map<String, String> parameters = new HashMap<>();
    for (Fields.Field field : fields) {
      parameters.put(field.getName(), field.getValue());
    }
    return parameters;
  }
}
