package dev.wiredesk;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says how to give the desk another port, before Spring Boot says that there is a way. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PortInUseAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, PortInUseException cause) {
    return new FailureAnalysis(
        "Port %d is in use, perhaps by another desk.".formatted(cause.getPort()),
        "Stop what listens there, or give this desk another port: --server.port=9000, or SERVER_PORT"
            + " in the environment.",
        cause);
  }
}
