package dev.wiredesk.normalise;

import dev.wiredesk.fetch.Document;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;

/**
 * What an article costs from the bytes of its page, beside what Jsoup alone takes to parse them.
 * Counted in CPU time of the one thread; the contestants take turns, and of four rounds the best
 * counts. Argument: a folder of pages ({@code *.html.gz}).
 */
public final class PageLoop {

  private static final URI ADDRESS = URI.create("https://outlet.example/news/story");
  private static final int ROUNDS = 4;
  private static final int HOSTILE = 2_400_000;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private static final String PROSE =
      "<p>The lock at the upper basin stood open all night, and by morning nine barges lay on the"
          + " mud.</p>";

  /** Read, so that no work can be left out. */
  private static long sink;

  private PageLoop() {}

  public static void main(String[] args) throws IOException {
    Map<String, List<byte[]>> pages = new LinkedHashMap<>();
    pages.put("pages of the folder", folder(Path.of(args[0])));
    for (String unit :
        List.of("<div>", "<div>" + PROSE, "<span>", "<p><b>a ", "<figure><img src=a>", PROSE)) {
      String page = PROSE + unit.repeat(HOSTILE / unit.length());
      pages.put(
          unit.replace(PROSE, "<p>…</p>") + " …", List.of(page.getBytes(StandardCharsets.UTF_8)));
    }
    pages.forEach(PageLoop::compare);
  }

  private static void compare(String name, List<byte[]> pages) {
    double jsoup = Double.MAX_VALUE;
    double reader = Double.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      jsoup = Math.min(jsoup, millis(() -> pages.forEach(PageLoop::parse)));
      reader = Math.min(reader, millis(() -> pages.forEach(PageLoop::read)));
    }
    long bytes = pages.stream().mapToLong(page -> page.length).sum();
    System.out.printf(
        "%-28s %4d of %5d kB: Jsoup.parse %7.2f ms, article %7.2f ms, ratio %.1f%n",
        name,
        pages.size(),
        bytes / pages.size() / 1_000,
        jsoup / pages.size(),
        reader / pages.size(),
        reader / jsoup);
  }

  private static void parse(byte[] page) {
    try (InputStream in = new ByteArrayInputStream(page)) {
      sink += Jsoup.parse(in, null, ADDRESS.toString()).childNodeSize();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void read(byte[] page) {
    sink += new PageReader().read(new Document(ADDRESS, "text/html", page)).text().length();
  }

  private static double millis(Runnable work) {
    long before = THREADS.getCurrentThreadCpuTime();
    work.run();
    return (THREADS.getCurrentThreadCpuTime() - before) / 1_000_000.0;
  }

  private static List<byte[]> folder(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".gz"))
          .sorted()
          .map(PageLoop::bytes)
          .toList();
    }
  }

  private static byte[] bytes(Path file) {
    try (var in = new GZIPInputStream(Files.newInputStream(file))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
