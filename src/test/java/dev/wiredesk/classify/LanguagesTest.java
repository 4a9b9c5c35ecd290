package dev.wiredesk.classify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.feed.Region;
import dev.wiredesk.feed.Topic;
import dev.wiredesk.normalise.Article;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A story is about the same countries in whichever language it is told. */
class LanguagesTest {

  private static final Classifier CLASSIFIER = new Classifier();

  private record Telling(String story, List<String> countries, String language, Article article) {}

  @TestFactory
  Stream<DynamicTest> filesTheSameStoryUnderTheSameCountries() throws IOException {
    return tellings().stream()
        .map(telling ->
            DynamicTest.dynamicTest(
                telling.story() + " " + telling.language(), () -> check(telling)));
  }

  @Test
  void tellsTenStoriesInSixLanguages() throws IOException {
    assertThat(tellings()).hasSize(60).extracting(Telling::story).containsSequence("vote", "vote");
    assertThat(tellings().stream().map(Telling::language).distinct()).hasSize(6);
  }

  @Test
  void readsNoEnglishInALanguageThatItDoesNotKnow() {
    assertThat(topics("nl", "De koning raakt in de war")).isEmpty();
    assertThat(topics("fi", "Film ja war samassa")).isEmpty();
    assertThat(topics("en", "War film opens")).isNotEmpty();
    assertThat(topics(null, "War film opens")).isNotEmpty();
  }

  @Test
  void readsNoPersianInUrdu() {
    assertThat(topics("fa", "دولت بیانیه داد")).containsExactly("politics");
    assertThat(topics("ur-PK", "مال و دولت کی ہوس")).isEmpty();
  }

  @Test
  void readsNoUrduInPersianAndArabic() {
    assertThat(topics("ur", "نئی فلم کا اعلان")).containsExactly("film");
    assertThat(topics("ar", "فلم يعد أحد")).isEmpty();
    assertThat(topics("fa-IR", "گرفتار ترافیک شد")).isEmpty();
    assertThat(topics("ar", "عدالت، صحت، ملزم")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "he | film           | הטיול ייערך במאי",
        "bn | cricket        | নতুন ব্যাটারি বাজারে",
        "bn | sport          | অধিনায়কের বাণী",
        "id | armed-conflict | Pasukan itu menang lagi",
        "id | crime          | Mahkamah Konstitusi menolak gugatan",
        "id | arts           | Novel Baswedan hadir",
        "ru | crime          | Приведен пример расчета",
        "ru | health         | Здравствуйте, соседи",
        "ru | disaster       | Поплавок на воде",
        "th | crime          | สารคดีเรื่องใหม่",
        "th | economy        | หุ้นส่วนร้านกาแฟ",
        "fi | environment    | Ilmastointi korjattiin",
        "hi | arts           | के कविता दिल्ली पहुंचीं",
        "mr | education      | आरोपीला फाशीची शिक्षा",
      })
  void takesAWordForNoOtherThatIsWrittenLikeIt(String language, String topic, String headline) {
    assertThat(topics(language, headline)).doesNotContain(topic);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "he | film           | הבמאי חזר",
        "bn | cricket        | ব্যাটাররা ফিরলেন",
        "id | armed-conflict | Pasukan Rusia mundur",
        "id | crime          | Mahkamah buka semula fail",
        "mk | health         | Ново здравство",
        "mk | disaster       | Поплави во долината",
        "th | crime          | คดีใหม่",
        "th | economy        | ซื้อหุ้น",
        "fi | environment    | Ilmastolaki uusiksi",
        "hi | education      | शिक्षा की बात",
        "id | politics       | Mahkamah Konstitusi menolak gugatan",
      })
  void readsThatWordItself(String language, String topic, String headline) {
    assertThat(topics(language, headline)).contains(topic);
  }

  @Test
  void readsHebrewBehindTwoPrefixes() {
    assertThat(topics("he", "נטען שהמשטרה ידעה")).containsExactly("crime");
    assertThat(topics("he", "נטען שבמשטרה ידעו")).containsExactly("crime");
    assertThat(topics("he", "שמעוני חזר הביתה")).isEmpty();
  }

  @Test
  void tellsVietnameseWordsByTheirAccents() {
    assertThat(regions("vi", "Nhà Trắng im lặng")).containsExactly("US");
    assertThat(regions("vi", "Nha Trang đông khách")).isEmpty();
    assertThat(regions("vi", "Mỹ Linh trở lại")).isEmpty();
    assertThat(topics("vi", "Công nhận kỷ lục")).isEmpty();
  }

  @Test
  void takesOrdinaryWordsForNoCountry() {
    assertThat(regions("ur", "کسانوں کی مالی مدد")).isEmpty();
    assertThat(regions("ur", "ویمن ٹیم آج کھیلے گی")).isEmpty();
    assertThat(regions("bn", "জার্সি ওড়ালেন তিনি")).isEmpty();
    assertThat(regions("he", "פעילים פרו-רפורמה נעצרו")).isEmpty();
    assertThat(regions("id", "Lima orang hilang")).isEmpty();
    assertThat(regions("id", "Lima, ibu kota Peru, diguncang")).containsExactly("PE");
  }

  @Test
  void readsEnglishWhereATemplateDeclaresAnotherLanguage() {
    assertThat(topics("fi", "The war film that was to open with the festival has opened"))
        .contains("film");
  }

  private static List<String> regions(String language, String headline) {
    Article article = Stories.article(null, language, null, headline, List.of(), List.of());
    return CLASSIFIER.classify(article, Stories.FEED).regions().stream().map(Region::code).toList();
  }

  private static List<String> topics(@Nullable String language, String headline) {
    Article article = Stories.article(null, language, null, headline, List.of(), List.of());
    return CLASSIFIER.classify(article, Stories.FEED).topics().stream().map(Topic::slug).toList();
  }

  private static void check(Telling telling) {
    Labels labels = CLASSIFIER.classify(telling.article(), Stories.FEED);
    assertThat(labels.regions().stream().filter(Region::isCountry).map(Region::code))
        .as("because of %s", labels.reasons())
        .containsExactlyInAnyOrderElementsOf(telling.countries());
  }

  private static List<Telling> tellings() throws IOException {
    String file = Files.readString(Path.of("src/test/resources/classify/languages.txt"));
    return Stream.of(file.replaceAll("(?m)^#.*\n", "").strip().split("\n\n"))
        .flatMap(LanguagesTest::tellings)
        .toList();
  }

  private static Stream<Telling> tellings(String block) {
    List<String> lines = block.lines().toList();
    List<String> head = List.of(lines.getFirst().split(" \\| "));
    List<String> countries = List.of(head.get(1).split(" "));
    return lines.stream()
        .skip(1)
        .map(line -> line.split(" \\| "))
        .map(cells ->
            new Telling(
                head.getFirst(),
                countries,
                cells[0],
                Stories.article(null, cells[0], null, cells[1], List.of(cells[2]), List.of())));
  }
}
