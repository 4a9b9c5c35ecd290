package dev.wiredesk.fetch;

import dev.wiredesk.fetch.FetchResult.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;

/** Reads and decodes the body of an answer within its bounds. */
final class Body {

  /** Small documents may be as repetitive as they like. */
  private static final int RATIO_FROM = 256 * 1024;

  /**
   * So much input must yield output. GZIPInputStream calls itself for each member that is empty,
   * until the stack overflows; no honest body has an empty stretch as long as this.
   */
  private static final int BARREN = 64 * 1024;

  private final int maxBytes;
  private final int maxRatio;
  private final int slowest;
  private final Duration grace;

  Body(FetchSettings settings) {
    maxBytes = settings.maxBytes();
    maxRatio = settings.maxRatio();
    slowest = settings.slowest();
    grace = settings.headTimeout();
  }

  /**
   * The decoded bytes. Leaves the stream open; whoever opened the exchange ends it.
   *
   * @param most that are wanted; the settings may allow less
   * @param admission asked before a large one is read on
   */
  byte[] read(ClassicHttpResponse answer, int most, Admission admission) throws IOException {
    int bound = Math.min(maxBytes, most);
    HttpEntity entity = answer.getEntity();
    if (entity == null) {
      return new byte[0];
    }
    if (entity.getContentLength() > bound) {
      throw Metered.tooLarge(bound);
    }
    Received raw = new Received(entity.getContent(), bound);
    try (InputStream decoder = ContentCoding.of(answer).decoder(raw)) {
      byte[] bytes = new Unpacked(decoder, raw, bound, admission).readAllBytes();
      // At its very end the connection goes back to the pool; what else follows ends with it.
      raw.allow(BARREN);
      int _ = raw.read(new byte[BARREN / 8]);
      return bytes;
    }
  }

  /** Bounds how slowly a body may come. A server that says nothing at all meets other limits. */
  private final class Received extends Metered {

    private long began = System.nanoTime();

    private Received(InputStream in, int bound) {
      super(in, bound);
    }

    /** The time until there is room for more is ours, not the server's. */
    private void await(Admission admission) {
      long asked = System.nanoTime();
      admission.await();
      began += System.nanoTime() - asked;
    }

    @Override
    void check() throws Fault {
      super.check();
      long nanos = System.nanoTime() - began;
      if (nanos > grace.toNanos() && count() < slowest * (nanos / 1e9)) {
        throw new Fault(
            Failure.TIMEOUT, "the document comes more slowly than " + slowest + " bytes a second");
      }
    }
  }

  /** Bounds what comes out of a decoder also by what went in: a bomb ends early. */
  private final class Unpacked extends Metered {

    private final Received raw;
    private final int bound;
    private final Admission admission;
    private boolean isAdmitted;

    private Unpacked(InputStream decoder, Received raw, int bound, Admission admission) {
      super(decoder, bound);
      this.raw = raw;
      this.bound = bound;
      this.admission = admission;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      raw.allow(BARREN);
      return super.read(buffer, offset, length);
    }

    @Override
    void check() throws Fault {
      super.check();
      if (count() > RATIO_FROM && count() / maxRatio > raw.count()) {
        throw tooLarge(bound);
      }
      if (!isAdmitted && count() > Admission.ORDINARY) {
        isAdmitted = true;
        raw.await(admission);
      }
    }
  }
}
