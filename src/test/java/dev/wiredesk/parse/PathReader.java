package dev.wiredesk.parse;

import java.lang.reflect.Method;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads "entries[0].categories[1].term" or "entries.size" of a record, as text. */
final class PathReader {

  private PathReader() {}

  static String read(Object from, String path) throws ReflectiveOperationException {
    Object value = from;
    for (String step : path.replace("[", ".[").split("\\.", -1)) {
      if (value == null) {
        break;
      }
      value = step(value, step);
    }
    return String.valueOf(value);
  }

  private static @Nullable Object step(Object value, String step)
      throws ReflectiveOperationException {
    if (value instanceof List<?> list) {
      return step.equals("size")
          ? list.size()
          : list.get(Integer.parseInt(step.substring(1, step.length() - 1)));
    }
    Method accessor = value.getClass().getDeclaredMethod(step);
    return accessor.invoke(value);
  }
}
