package dev.wiredesk.classify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.feed.Region;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of countries in other languages, and the words that only look like them. */
class ForeignNamesTest {

  private static final Classifier CLASSIFIER = new Classifier();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pl | W Danii spadł śnieg, a Danię i Katar czeka deszcz            | DK QA",
        "pl | Do Kataru i na Kubę                                          | QA CU",
        "pl | Wojska wracają z Mali                                        | ML",
        "uk | Сніг у Данії й Катарі, потяг до Індії                        | DK QA IN",
        "uk | Хто поїде до Китаю і Єгипту?                                 | CN EG",
        "ru | Снег в Дании и Катаре, поезд в Индию                         | DK QA IN",
        "ru | Поезда из Китая в Египет, через Уругвай и Израиль            | CN EG UY IL",
        "ru | Дождь идёт в Того                                            | TG",
        "fr | Pluie sur la Grenade                                         | GD",
        "fr | Pluie à Grenade                                              | ES",
        "tr | Mali'de yağmur yağdı                                         | ML",
        "tr | Mısır yeni bir köprü açtı                                    | EG",
        "nl | Sneeuw in Duitsland, Britse treinen rijden                   | DE GB",
        "sv | Snö i Tyskland, brittiska tåg går                            | DE GB",
        "no | Snø i Tyskland, britiske tog går                             | DE GB",
        "da | Sne i Tyskland, britiske tog kører                           | DE GB",
        "cs | V Německu sněží, vlaky do Polska a na Ukrajinu jedou         | DE PL UA",
        "sk | V Nemecku sneží, vlaky do Poľska jazdia                      | DE PL",
        "hu | Németországban havazik, Lengyelországból indul vonat         | DE PL",
        "ro | Ninsoare în Germania, trenul Ucrainei pleacă                 | DE UA",
        "sl | V Nemčiji sneži, vlak pelje na Hrvaško in v Rusijo           | DE HR RU",
        "hr | U Njemačkoj snijeg, vlak vozi u Hrvatsku                     | DE HR",
        "sr | У Немачкој снег, воз из Србије вози у Хрватску               | DE RS HR",
        "sr | U Nemačkoj sneg, voz iz Srbije vozi u Hrvatsku               | DE RS HR",
        "be | Снег у Беларусі і Польшчы, цягнік на Украіну                | BY PL UA",
        "en | Rain falls on Réunion Island                                 | RE",
        "ko | 덴마크에서 눈, 카타르는 비 소식                              | DK QA",
        "ko | EU가 우크라이나와 철도 협정을 맺었다                         | eu UA",
        "ko | 미군, 이란서 훈련                                            | US IR",
        "ko | 인도네시아가 항구를 열었다                                   | ID",
        "ko | 인도 뉴델리에 비                                             | IN",
        "es | Lluvia en EE UU y en un puerto griego                       | US GR",
        "pt | Ponte alemã abre, diz jornal dos EUA                        | DE US",
        "ja | EUがウクライナと協定                                        | eu UA",
        "el | Χιόνι στη Γερμανία, τρένο της Πολωνίας προς την Ουκρανία     | DE PL UA",
        "el | Οι ΗΠΑ και το Μαρόκο ανοίγουν γραμμή                         | US MA",
        "bg | Сняг в Дания, влак от Полша за Украйна                       | DK PL UA",
        "mk | Снег во Данска, воз од Полска                                | DK PL",
        "fa | برف در دانمارک و باران در قطر                                | DK QA",
        "ur | ڈنمارک میں برف، قطر میں بارش                                 | DK QA",
        "he | שלג בדנמרק, רכבת מפולין לאוקראינה                            | DK PL UA",
        "hi | डेनमार्क में बर्फ़, कतर में बारिश                                  | DK QA",
        "hi | सोमाली तट पर बारिश, ईरान में धूप                                | IR",
        "bn | ডেনমার্কে তুষার, কাতারের আকাশে মেঘ                            | DK QA",
        "th | หิมะตกในเดนมาร์ก ฝนตกที่กาตาร์                                 | DK QA",
        "vi | Tuyết rơi ở Đan Mạch, mưa tại Ba Lan                         | DK PL",
        "vi | Mỹ mở lại tuyến tàu với Nhật Bản                             | US JP",
        "id | Salju turun di Jerman, hujan di Mesir                        | DE EG",
        "ms | Hujan di Mesir dan Jepun, salji di Poland                    | EG JP PL",
        "fi | Lunta Saksassa, juna Puolasta Ukrainaan                      | DE PL UA",
      })
  void readsTheNamesOfCountriesInTheirCases(String language, String headline, String regions) {
    assertThat(regions(language, headline)).containsExactlyInAnyOrder(regions.split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pl | Daniel odchodzi ze szkoły",
        "pl | Katarzyna wygrała bieg",
        "pl | Mali pacjenci czekają na lekarza",
        "pl | Dania na obiad: trzy przepisy",
        "uk | Данило вийшов з дому, Данила шукали, Катарина теж шукала",
        "uk | Мали рацію ті, хто чекав",
        "uk | Того дня падав сніг",
        "ru | Индира и Катарина видели кита. Кита видели все",
        "ru | Того, кто опоздал, не ждали",
        "fr | Grenade lacrymogène trouvée dans un grenier",
        "tr | Mali müşavirler toplandı",
        "tr | Mısır fiyatları arttı",
        "es | Victoria en el último minuto",
        "it | Male, ma non troppo",
        "cs | Malí houslisté hráli venku",
        "en | Reunion of the old choir",
        "ko | 교통 수단을 바꾸자",
        "ko | ‘느린 산책’이란 무엇인가",
        "ko | 버스는 어디까지 가나",
        "ko | 빨래를 말리는 아침",
        "ko | 트럭이 인도로 돌진, 보행자들 피해",
        "th | กาชาดเปิดรับบริจาค",
        "hi | माली ने बाग सजाया",
        "pt | Utente da Casa dos Marcos é presidente",
        "ur | سول ہسپتال میں بچے",
        "id | Akan datang malam ini",
      })
  void takesWordsThatOnlyLookLikeANameForNone(String language, String headline) {
    assertThat(regions(language, headline)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr | Le pianiste Maurice Lenormand joue ce soir",
        "fr | La juge Dominique Lenormand se retire",
        "es | El panadero Mauricio Quintanar cierra su horno",
        "pt | O padeiro Maurício Quintela fecha o forno",
        "pl | Dzisiaj gra Kuba Wierzbowski, pianista",
      })
  void takesACountrysNameBeforeAFamilyNameForAPerson(String language, String text) {
    List<String> lede = List.of(text + ".");
    assertThat(
            CLASSIFIER
                .classify(Stories.article(null, language, null, "", lede, List.of()), Stories.FEED)
                .regions())
        .isEmpty();
  }

  @Test
  void readsTheCountriesThatShareANameByTheirCompany() {
    assertThat(regions("es", "Granada y Barbados cierran sus puertos")).contains("GD");
    assertThat(regions("fr", "La Réunion attend la pluie")).containsExactly("RE");
  }

  private static List<String> regions(String language, String headline) {
    return CLASSIFIER
        .classify(
            Stories.article(null, language, null, headline, List.of(), List.of()), Stories.FEED)
        .regions()
        .stream()
        .map(Region::code)
        .toList();
  }
}
