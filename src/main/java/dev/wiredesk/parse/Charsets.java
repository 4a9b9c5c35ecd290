package dev.wiredesk.parse;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What publishers mean by the name of a charset: as browsers read it (WHATWG Encoding §4.2), the
 * wider one that has grown out of the standard, whose signs stand in names and headlines. Only
 * ISO-8859-1 and ASCII stay what they are.
 */
public final class Charsets {

  /** Names that Java does not know. */
  private static final Map<String, String> OTHER_NAMES =
      Map.ofEntries(
          Map.entry("korean", "EUC-KR"),
          Map.entry("chinese", "GBK"),
          Map.entry("gb_2312-80", "GBK"),
          Map.entry("csgb2312", "GBK"),
          Map.entry("x-gbk", "GBK"),
          Map.entry("cn-big5", "Big5"),
          Map.entry("x-x-big5", "Big5"),
          Map.entry("iso-8859-8-i", "windows-1255"),
          Map.entry("logical", "windows-1255"),
          Map.entry("macintosh", "x-MacRoman"),
          Map.entry("x-mac-roman", "x-MacRoman"),
          Map.entry("mac-cyrillic", "x-MacCyrillic"),
          Map.entry("x-mac-cyrillic", "x-MacCyrillic"),
          Map.entry("x-mac-ukrainian", "x-MacUkraine"),
          Map.entry("dos-874", "TIS-620"));

  /** By the name that Java gives it. */
  private static final Map<String, Charset> WIDER =
      Map.ofEntries(
          Map.entry("Shift_JIS", Charset.forName("windows-31j")),
          Map.entry("EUC-JP", Charset.forName("x-eucJP-Open")),
          Map.entry("EUC-KR", Charset.forName("x-windows-949")),
          Map.entry("GB2312", Charset.forName("GB18030")),
          Map.entry("GBK", Charset.forName("GB18030")),
          Map.entry("Big5", Charset.forName("Big5-HKSCS")),
          Map.entry("ISO-8859-9", Charset.forName("windows-1254")),
          Map.entry("TIS-620", Charset.forName("x-windows-874")),
          Map.entry("x-iso-8859-11", Charset.forName("x-windows-874")));

  private Charsets() {}

  /** Null for a name that nobody knows. */
  public static @Nullable Charset named(String label) {
    String name = label.strip().toLowerCase(Locale.ROOT);
    try {
      Charset narrow = Charset.forName(OTHER_NAMES.getOrDefault(name, name));
      return WIDER.getOrDefault(narrow.name(), narrow);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
