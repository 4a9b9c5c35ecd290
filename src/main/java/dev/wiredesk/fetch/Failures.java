package dev.wiredesk.fetch;

import dev.wiredesk.fetch.FetchResult.Failed;
import dev.wiredesk.fetch.FetchResult.Failure;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.jspecify.annotations.Nullable;

/** Says in words what an exception of the network means. Its own message may say too much. */
final class Failures {

  private final FetchSettings settings;

  Failures(FetchSettings settings) {
    this.settings = settings;
  }

  Failed of(IOException e) {
    return switch (e) {
      case Fault fault -> fault.failed();
      case UnknownHostException _ ->
          failed(Failure.UNKNOWN_HOST, "no address is known for the host");
      case SSLException tls -> failed(Failure.TLS, reason(tls));
      case ConnectTimeoutException _ ->
          failed(Failure.TIMEOUT, "no connection within " + Fault.spell(settings.connectTimeout()));
      case SocketTimeoutException _ ->
          failed(Failure.TIMEOUT, "no answer within " + Fault.spell(settings.headTimeout()));
      case NoRouteToHostException _ -> failed(Failure.CONNECT, "no route leads to the server");
      case ConnectException _ ->
          failed(
              Failure.CONNECT,
              (settings.proxy() == null ? "the server" : "the proxy") + " refused the connection");
      case MessageConstraintException _ ->
          failed(Failure.TOO_LARGE, "the head of the answer is beyond all bounds");
      case NoHttpResponseException _ ->
          failed(Failure.BROKEN, "the server closed the connection without an answer");
      case ClientProtocolException _ -> failed(Failure.BROKEN, "the answer is not proper HTTP");
      case ZipException _, EOFException _ ->
          failed(Failure.BROKEN, "the compressed body is damaged");
      default -> failed(Failure.BROKEN, "the answer broke off before its end");
    };
  }

  private static Failed failed(Failure failure, String reason) {
    return new Failed(failure, reason, null, null);
  }

  private static String reason(SSLException e) {
    return e instanceof SSLPeerUnverifiedException || isAboutTheCertificate(e)
        ? "the server's certificate is not to be trusted"
        : "no secure connection came about";
  }

  private static boolean isAboutTheCertificate(@Nullable Throwable e) {
    for (int depth = 0; e != null && depth < 10; depth++, e = e.getCause()) {
      if (e instanceof CertificateException) {
        return true;
      }
    }
    return false;
  }
}
