package dev.wiredesk.poll;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/**
 * One row of the table.
 *
 * @param cpuMillis of this process
 * @param compiling milliseconds that the JIT compiler says it was at work meanwhile
 * @param bytes that the farm sent
 */
record Measured(
    String round, int feeds, double seconds, double cpuMillis, double compiling, long bytes) {

  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  /** What is measured. */
  interface Work {
    void run() throws Exception;
  }

  static Measured take(String round, int feeds, FarmProcess farm, Work work) throws Exception {
    System.gc();
    long bytes = farm.bytes();
    long cpu = SYSTEM.getProcessCpuTime();
    long compiled = ManagementFactory.getCompilationMXBean().getTotalCompilationTime();
    long began = System.nanoTime();
    work.run();
    double seconds = (System.nanoTime() - began) / 1e9;
    double millis = (SYSTEM.getProcessCpuTime() - cpu) / 1e6;
    long compiling = ManagementFactory.getCompilationMXBean().getTotalCompilationTime() - compiled;
    return new Measured(round, feeds, seconds, millis, compiling, farm.bytes() - bytes);
  }

  double perSecond() {
    return feeds / seconds;
  }

  double cpuPerFeed() {
    return cpuMillis / feeds;
  }

  String line() {
    return line(this);
  }

  /**
   * @param bare the same exchanges by HttpClient alone
   */
  String line(Measured bare) {
    return String.format(
        Locale.ROOT,
        "| %s | %,.0f | %.2f | × %.1f | %.2f | %,.1f |",
        round,
        perSecond(),
        cpuPerFeed(),
        cpuPerFeed() / bare.cpuPerFeed(),
        compiling / feeds,
        bytes / 1000.0 / feeds);
  }
}
