package dev.wiredesk.publish;

import java.util.concurrent.Executor;
import org.springframework.boot.jetty.JettyServerCustomizer;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the newsstand in front of everything else that the web server does. */
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {

  @Bean
  WebServerFactoryCustomizer<JettyServletWebServerFactory> newsstand(
      Door door, RenderedDocuments documents, FeedAddresses addresses, Press press) {
    JettyServerCustomizer customizer =
        server -> {
          Executor patient = work -> Thread.ofVirtual().name("web-", 0).start(work);
          server.setHandler(
              new Newsstand(server.getHandler(), door, documents, addresses, press, patient));
        };
    return factory -> factory.addServerCustomizers(customizer);
  }
}
