package dev.wiredesk.feed;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells what is wrong in feeds.yml instead of showing a stack trace. */
final class RefusedFeedsAnalyzer extends AbstractFailureAnalyzer<RefusedFeedsException> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, RefusedFeedsException cause) {
    return new FailureAnalysis(
        String.valueOf(cause.getMessage()),
        "Put right what is named above and start again; \"check\" tells whether it will do.",
        cause);
  }
}
