package dev.wiredesk.normalise;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A news agency whose copy other outlets run. Declared so that of two agencies with names inside
 * one another the longer stands for itself ("Interfax-Ukraine" is not "Interfax"). What else an
 * agency is called, in other languages too, is in {@code agencies.tsv}.
 */
public enum Agency {
  AP("AP", "Associated Press", "apnews.com ap.org"),
  REUTERS("Reuters", "Reuters", "reuters.com"),
  AFP("AFP", "Agence France-Presse", "afp.com"),
  DPA("dpa", "Deutsche Presse-Agentur", "dpa.com dpa-international.com"),
  PA("PA", "PA Media", "pa.media"),
  EFE("EFE", "Agencia EFE", "efe.com"),
  EUROPA_PRESS("Europa Press", "Europa Press", "europapress.es"),
  ANSA("ANSA", "Agenzia Nazionale Stampa Associata", "ansa.it"),
  ADNKRONOS("Adnkronos", "Adnkronos", "adnkronos.com"),
  LUSA("Lusa", "Agência Lusa", "lusa.pt"),
  APA("APA", "Austria Presse Agentur", "apa.at"),
  KEYSTONE_ATS("Keystone-SDA", "Keystone-ATS", "keystone-sda.ch"),
  BELGA("Belga", "Belga News Agency", "belga.be belganewsagency.eu"),
  ANP("ANP", "Algemeen Nederlands Persbureau", "anp.nl"),
  TT("TT", "Tidningarnas Telegrambyrå", "tt.se"),
  NTB("NTB", "Norsk Telegrambyrå", "ntb.no"),
  RITZAU("Ritzau", "Ritzaus Bureau", "ritzau.dk ritzau.com"),
  STT("STT", "Suomen Tietotoimisto", "stt.fi"),
  BNS("BNS", "Baltic News Service", "bns.lt bns.ee"),
  LETA("LETA", "Latvian Information Agency LETA", "leta.lv"),
  PAP("PAP", "Polska Agencja Prasowa", "pap.pl"),
  CTK("CTK", "Czech News Agency", "ctk.cz ceskenoviny.cz"),
  TASR("TASR", "Tlačová agentúra Slovenskej republiky", "tasr.sk"),
  MTI("MTI", "Magyar Távirati Iroda", "mti.hu"),
  AGERPRES("Agerpres", "Agerpres", "agerpres.ro"),
  BTA("BTA", "Bulgarian News Agency", "bta.bg"),
  HINA("HINA", "Croatian News Agency", "hina.hr"),
  TANJUG("Tanjug", "Tanjug", "tanjug.rs"),
  UKRINFORM("Ukrinform", "Ukrinform", "ukrinform.net ukrinform.ua"),
  INTERFAX_UKRAINE("Interfax-Ukraine", "Interfax-Ukraine", "interfax.com.ua"),
  INTERFAX("Interfax", "Interfax", "interfax.com interfax.ru"),
  TASS("TASS", "TASS", "tass.com tass.ru"),
  RIA("RIA Novosti", "RIA Novosti", "ria.ru"),
  BELTA("BelTA", "Belarusian Telegraph Agency", "belta.by"),
  ANADOLU("AA", "Anadolu Agency", "aa.com.tr"),
  XINHUA("Xinhua", "Xinhua News Agency", "xinhuanet.com news.cn"),
  KYODO("Kyodo", "Kyodo News", "kyodonews.net kyodonews.jp"),
  JIJI("Jiji", "Jiji Press", "jiji.com"),
  YONHAP("Yonhap", "Yonhap News Agency", "yna.co.kr"),
  PTI("PTI", "Press Trust of India", "ptinews.com"),
  IANS("IANS", "Indo-Asian News Service", "ians.in"),
  ANI("ANI", "Asian News International", "aninews.in"),
  BERNAMA("Bernama", "Bernama", "bernama.com"),
  ANTARA("Antara", "Antara News Agency", "antaranews.com"),
  AAP("AAP", "Australian Associated Press", "aap.com.au"),
  CP("CP", "The Canadian Press", "thecanadianpress.com"),
  UPI("UPI", "United Press International", "upi.com"),
  BLOOMBERG("Bloomberg", "Bloomberg News", "bloomberg.com");

  private static final Map<Agency, List<String>> OTHER_NAMES =
      Rows.of("agencies.tsv").stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  row -> valueOf(row.getFirst()), row -> List.of(row.get(1).split("\\|"))));

  private final String code;
  private final String title;
  private final String hosts;

  Agency(String code, String title, String hosts) {
    this.code = code;
    this.title = title;
    this.hosts = hosts;
  }

  /** Short form, as it signs: "AP", "dpa". */
  public String code() {
    return code;
  }

  /** Full name. */
  public String title() {
    return title;
  }

  /**
   * Whether an outlet is this agency itself.
   *
   * @param outlet as it is credited: "AP", "AP News", "Associated Press"
   */
  public boolean isAlso(String outlet) {
    String name = outlet.strip();
    return name.equalsIgnoreCase(code)
        || name.equalsIgnoreCase(title)
        || name.startsWith(code + " ")
        || otherNames().stream().anyMatch(name::equalsIgnoreCase);
  }

  /** Domains where it publishes itself. */
  List<String> hosts() {
    return List.of(hosts.split(" "));
  }

  /** Names it also goes by. */
  List<String> otherNames() {
    return OTHER_NAMES.getOrDefault(this, List.of());
  }
}
