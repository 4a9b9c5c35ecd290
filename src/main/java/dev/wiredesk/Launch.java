package dev.wiredesk;

import java.lang.reflect.InvocationTargetException;

/**
 * The class that {@code java -jar} starts. It alone is compiled for Java 17, so that an older Java
 * than the desk needs is told so in one sentence instead of by a stack trace.
 */
public final class Launch {

  private static final int NEEDED = 25;

  /**
   * Virtual threads that load or initialise a class keep their carrier while they wait for each
   * other; with one carrier for each of two cores all of them can wait for ever.
   */
  private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";

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
    if (System.getProperty(CARRIERS) == null) {
      System.setProperty(
          CARRIERS, String.valueOf(Math.max(32, Runtime.getRuntime().availableProcessors())));
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
