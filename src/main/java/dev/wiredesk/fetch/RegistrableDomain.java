package dev.wiredesk.fetch;

import java.util.Locale;
import org.apache.hc.client5.http.psl.PublicSuffixMatcher;
import org.apache.hc.client5.http.psl.PublicSuffixMatcherLoader;
import org.jspecify.annotations.Nullable;

/** What one owner has registered of a host's name: "outlet.co.uk" of "news.outlet.co.uk". */
public final class RegistrableDomain {

  private static final PublicSuffixMatcher SUFFIXES = PublicSuffixMatcherLoader.getDefault();

  private RegistrableDomain() {}

  /**
   * By the public suffix list.
   *
   * @param host a name in ASCII, or an address
   * @return the host itself where the list knows no owner: a number, or a name without a dot
   */
  public static String of(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    boolean number = name.matches("[\\d.]*|.*:.*");
    @Nullable String domain = number ? null : SUFFIXES.getDomainRoot(name);
    return domain == null ? name : domain;
  }
}
