package dev.wiredesk;

import java.lang.reflect.InvocationTargetException;

/**
 * The class that {@code java -jar} starts. It alone is compiled for Java 17, so that an older Java
 * than the desk needs is told so in one sentence instead of by a stack trace.
 */
public final class Launch {

  private static final int NEEDED = 25;

  private Launch() {}

  /** Starts the desk, or says what it needs. */
  public static void main(String[] args) throws Throwable {
    int running = Runtime.version().feature();
    if (running < NEEDED) {
      System.err.println(
          "Wiredesk needs Java "
              + NEEDED
              + " or newer; this is Java "
              + running
              + " ("
              + System.getProperty("java.home")
              + ").");
      System.exit(1);
    }
    try {
      Class.forName("dev.wiredesk.Wiredesk")
          .getMethod("main", String[].class)
          .invoke(null, (Object) args);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
