package dev.wiredesk;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells which setting makes no sense instead of showing a stack trace. */
final class BadSettingAnalyzer extends AbstractFailureAnalyzer<BadSetting> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, BadSetting cause) {
    return new FailureAnalysis(
        String.valueOf(cause.getMessage()),
        "Put it right where it was set: on the command line (--server.port=9000), in the environment (SERVER_PORT) or"
            + " in an application.yml of your own.",
        cause);
  }
}
