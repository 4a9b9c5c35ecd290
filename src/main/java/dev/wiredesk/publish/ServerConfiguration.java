package dev.wiredesk.publish;

import java.util.Arrays;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.springframework.boot.jetty.JettyServerCustomizer;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.UrlHandlerFilter;

/** Puts the newsstand in front of everything else that the web server does. */
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {

  /**
   * A selector for each processor, since what lies ready is answered by whoever reads the request;
   * selectors are threads of the system's, and all that may wait runs on virtual ones.
   */
  @Bean
  WebServerFactoryCustomizer<JettyServletWebServerFactory> newsstand(
      RateLimit rates,
      Door door,
      RenderedDocuments documents,
      FeedAddresses addresses,
      Press press,
      Outflow outflow) {
    JettyServerCustomizer rooms =
        server -> {
          server.setHandler(new BackRoom(server.getHandler(), door, addresses, press, outflow));
          rememberNoHeaders(server);
          server.addEventListener(inFront(server, rates, door, documents, outflow));
        };
    return factory -> {
      QueuedThreadPool threads = new QueuedThreadPool();
      threads.setName("web");
      threads.setVirtualThreadsExecutor(VirtualThreads.getDefaultVirtualThreadsExecutor());
      factory.setThreadPool(threads);
      factory.setSelectors(Runtime.getRuntime().availableProcessors());
      factory.addServerCustomizers(rooms);
    };
  }

  /** Whoever types a slash too many is led on, be it to a page or to a feed. */
  @Bean
  UrlHandlerFilter withoutSlash() {
    return UrlHandlerFilter.trailingSlashHandler("/feeds/**", "/stories/**", "/sources/**", "/opml")
        .redirect(HttpStatus.MOVED_PERMANENTLY)
        .build();
  }

  /**
   * Each connection would keep a table of the header fields it has met, of about 40 kB: more than
   * everything else that a reader who keeps one costs, and all of the heap when thousands do.
   */
  private static void rememberNoHeaders(Server server) {
    Arrays.stream(server.getConnectors())
        .map(connector -> connector.getConnectionFactory(HttpConnectionFactory.class))
        .forEach(http -> http.getHttpConfiguration().setHeaderCacheSize(0));
  }

  /** Spring Boot wraps the customised server in what counts requests; the newsstand wraps that. */
  private static LifeCycle.Listener inFront(
      Server server, RateLimit rates, Door door, RenderedDocuments documents, Outflow outflow) {
    return new LifeCycle.Listener() {
      @Override
      public void lifeCycleStarting(LifeCycle event) {
        Handler next = server.getHandler();
        if (!(next instanceof Newsstand)) {
          server.setHandler(
              new Newsstand(
                  next,
                  rates,
                  door,
                  documents,
                  outflow,
                  work -> Thread.ofVirtual().name("web").start(work)));
        }
      }
    };
  }
}
