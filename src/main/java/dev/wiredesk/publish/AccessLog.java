package dev.wiredesk.publish;

import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps readers' tokens out of the access log, for those who switch one on. */
@Configuration(proxyBeanMethods = false)
class AccessLog {

  @Bean
  WebServerFactoryCustomizer<JettyServletWebServerFactory> discreetAccessLog() {
    return factory ->
        factory.addServerCustomizers(server -> {
          RequestLog log = server.getRequestLog();
          if (log != null) {
            server.setRequestLog((request, response) -> log.log(new Discreet(request), response));
            // The server starts and stops what it knows of.
            server.addBean(log, true);
          }
        });
  }

  /** A request as it may be written down. */
  private static final class Discreet extends Request.Wrapper {

    private final HttpURI address;

    Discreet(Request request) {
      super(request);
      HttpURI typed = request.getHttpURI();
      address =
          typed.getQuery() == null
              ? typed
              : HttpURI.build(typed)
                  .pathQuery(Door.withoutToken(String.valueOf(typed.getPathQuery())))
                  .asImmutable();
    }

    @Override
    public HttpURI getHttpURI() {
      return address;
    }
  }
}
