package dev.wiredesk.normalise;

import java.util.List;

/**
 * A news agency whose copy other outlets run. Declared so that of two agencies with names inside
 * one another the longer stands for itself ("Interfax-Ukraine" is not "Interfax").
 */
public enum Agency {
  AP(
      "AP",
      "Associated Press",
      "apnews.com ap.org",
      "AP通信",
      "美联社",
      "美聯社",
      "АП",
      "أسوشيتد برس",
      "اسوشيتد برس",
      "أسوشييتد برس",
      "آسوشیتدپرس",
      "אסושייטד פרס"),
  REUTERS(
      "Reuters",
      "Reuters",
      "reuters.com",
      "Thomson Reuters",
      "路透社",
      "路透",
      "ロイター",
      "ロイター通信",
      "로이터",
      "로이터통신",
      "Рейтер",
      "Ройтерс",
      "رويترز",
      "رویترز",
      "روئٹرز",
      "רויטרס",
      "रॉयटर्स",
      "รอยเตอร์"),
  AFP(
      "AFP",
      "Agence France-Presse",
      "afp.com",
      "Agence France Presse",
      "AFP=時事",
      "法新社",
      "Франс Пресс",
      "ا ف ب",
      "أ ف ب",
      "أ.ف.ب",
      "ا.ف.ب",
      "فرانس برس",
      "اے ایف پی",
      "एएफपी",
      "เอเอฟพี"),
  DPA(
      "dpa",
      "Deutsche Presse-Agentur",
      "dpa.com dpa-international.com",
      "DPA",
      "dpa-AFX",
      "德新社",
      "د ب أ",
      "د.ب.أ"),
  PA("PA", "PA Media", "pa.media", "Press Association", "PA Wire", "PA Images"),
  EFE("EFE", "Agencia EFE", "efe.com", "Efe", "EFE Verde", "إفي"),
  EUROPA_PRESS("Europa Press", "Europa Press", "europapress.es"),
  ANSA("ANSA", "Agenzia Nazionale Stampa Associata", "ansa.it"),
  ADNKRONOS("Adnkronos", "Adnkronos", "adnkronos.com"),
  LUSA("Lusa", "Agência Lusa", "lusa.pt"),
  APA("APA", "Austria Presse Agentur", "apa.at", "Austria Presse-Agentur"),
  KEYSTONE_ATS(
      "Keystone-SDA",
      "Keystone-ATS",
      "keystone-sda.ch",
      "ATS",
      "SDA",
      "Keystone-ATS",
      "sda",
      "awp"),
  BELGA("Belga", "Belga News Agency", "belga.be belganewsagency.eu"),
  ANP("ANP", "Algemeen Nederlands Persbureau", "anp.nl"),
  TT("TT", "Tidningarnas Telegrambyrå", "tt.se", "TT News Agency"),
  NTB("NTB", "Norsk Telegrambyrå", "ntb.no"),
  RITZAU("Ritzau", "Ritzaus Bureau", "ritzau.dk ritzau.com"),
  STT("STT", "Suomen Tietotoimisto", "stt.fi"),
  BNS("BNS", "Baltic News Service", "bns.lt bns.ee"),
  LETA("LETA", "Latvian Information Agency LETA", "leta.lv"),
  PAP("PAP", "Polska Agencja Prasowa", "pap.pl", "Polish Press Agency"),
  CTK("CTK", "Czech News Agency", "ctk.cz ceskenoviny.cz", "ČTK"),
  TASR("TASR", "Tlačová agentúra Slovenskej republiky", "tasr.sk"),
  MTI("MTI", "Magyar Távirati Iroda", "mti.hu", "Magyar Távirati Iroda Zrt."),
  AGERPRES("Agerpres", "Agerpres", "agerpres.ro"),
  BTA("BTA", "Bulgarian News Agency", "bta.bg"),
  HINA("HINA", "Croatian News Agency", "hina.hr", "Hina"),
  TANJUG("Tanjug", "Tanjug", "tanjug.rs"),
  UKRINFORM("Ukrinform", "Ukrinform", "ukrinform.net ukrinform.ua", "Укринформ", "Укрінформ"),
  INTERFAX_UKRAINE(
      "Interfax-Ukraine",
      "Interfax-Ukraine",
      "interfax.com.ua",
      "Інтерфакс-Україна",
      "Интерфакс-Украина"),
  INTERFAX("Interfax", "Interfax", "interfax.com interfax.ru", "Интерфакс", "INTERFAX.RU"),
  TASS("TASS", "TASS", "tass.com tass.ru", "ТАСС", "ИТАР-ТАСС", "تاس", "塔斯社"),
  RIA("RIA Novosti", "RIA Novosti", "ria.ru", "РИА Новости"),
  BELTA("BelTA", "Belarusian Telegraph Agency", "belta.by"),
  ANADOLU("AA", "Anadolu Agency", "aa.com.tr", "Anadolu", "Anadolu Ajansı", "الأناضول", "الاناضول"),
  XINHUA(
      "Xinhua",
      "Xinhua News Agency",
      "xinhuanet.com news.cn",
      "新华社",
      "新華社",
      "新华网",
      "Синьхуа",
      "شينخوا",
      "新華社通信",
      "신화통신",
      "ซินหัว",
      "शिन्हुआ"),
  KYODO(
      "Kyodo",
      "Kyodo News",
      "kyodonews.net kyodonews.jp",
      "共同通信",
      "共同通信社",
      "共同",
      "共同社",
      "교도통신",
      "Kyodo News Service"),
  JIJI("Jiji", "Jiji Press", "jiji.com", "時事通信", "時事"),
  YONHAP("Yonhap", "Yonhap News Agency", "yna.co.kr", "연합뉴스", "聯合ニュース", "韩联社", "韓聯社"),
  PTI("PTI", "Press Trust of India", "ptinews.com", "पीटीआई", "भाषा", "पीटीआई-भाषा"),
  IANS("IANS", "Indo-Asian News Service", "ians.in", "आईएएनएस"),
  ANI("ANI", "Asian News International", "aninews.in", "एएनआई"),
  BERNAMA("Bernama", "Bernama", "bernama.com"),
  ANTARA("Antara", "Antara News Agency", "antaranews.com", "ANTARA News"),
  AAP("AAP", "Australian Associated Press", "aap.com.au"),
  CP(
      "CP",
      "The Canadian Press",
      "thecanadianpress.com",
      "Canadian Press",
      "La Presse canadienne",
      "La Presse Canadienne"),
  UPI("UPI", "United Press International", "upi.com"),
  BLOOMBERG("Bloomberg", "Bloomberg News", "bloomberg.com", "彭博社", "ブルームバーグ", "بلومبرغ");

  private final String code;
  private final String title;
  private final String hosts;
  private final String otherNames;

  Agency(String code, String title, String hosts, String... otherNames) {
    this.code = code;
    this.title = title;
    this.hosts = hosts;
    this.otherNames = String.join("|", otherNames);
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
    return otherNames.isEmpty() ? List.of() : List.of(otherNames.split("\\|"));
  }
}
