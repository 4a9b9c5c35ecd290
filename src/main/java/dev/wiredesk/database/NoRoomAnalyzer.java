package dev.wiredesk.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells that the disc is full instead of showing a stack trace. */
final class NoRoomAnalyzer extends AbstractFailureAnalyzer<NoRoom> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, NoRoom cause) {
    return new FailureAnalysis(
        String.valueOf(cause.getMessage()),
        "Make room on that disc, or move the folder to another one, and start again. Nothing is polled meanwhile, and"
            + " nothing is lost.",
        cause);
  }
}
