package dev.wiredesk.classify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.feed.Feed;
import dev.wiredesk.feed.HouseWords;
import dev.wiredesk.feed.Read;
import dev.wiredesk.feed.Region;
import dev.wiredesk.feed.Regions;
import dev.wiredesk.feed.Topic;
import dev.wiredesk.feed.Topics;
import dev.wiredesk.normalise.Article;
import dev.wiredesk.parse.Entry;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassifierTest {

  private static final Classifier CLASSIFIER = new Classifier();

  @Test
  void ranksDatelineAboveHeadlineAboveLedeAboveBody() {
    Article article =
        Stories.filedFrom(
            "France",
            "Talks with Spain",
            "Ministers spoke of Italy.",
            "They spoke of Poland, Poland and Poland.");
    assertThat(regions(article, Stories.FEED)).containsExactly("FR", "ES", "IT", "PL");
  }

  @Test
  void ranksWhatIsNamedMoreOftenHigher() {
    Article article =
        Stories.story(
            "Talks", "Spain and Italy met.", "Italy agreed.", "Italy paid.", "Italy left.");
    assertThat(regions(article, Stories.FEED)).containsExactly("IT", "ES");
  }

  @Test
  void leavesOutWhatIsNamedOnceInPassing() {
    Article article =
        Stories.story(
            "Floods in Spain",
            "Spain sent soldiers to Valencia.",
            "A tourist from Norway was unhurt.");
    assertThat(regions(article, Stories.FEED)).containsExactly("ES");
  }

  @Test
  void leavesOutANationalityNamedOnceFarDown() {
    Article article =
        Stories.story(
            "Late goal beats the visitors",
            "A goal in the last minute decided the match.",
            "Norway won it. The Danish striker had come on late.");
    assertThat(regions(article, Stories.FEED)).containsExactly("NO");
  }

  @Test
  void keepsNationalitiesThatAreAllThatTells() {
    Article article =
        Stories.story("Two divers rescued", "They are well.", "One is a Danish nurse.");
    assertThat(regions(article, Stories.FEED)).containsExactly("DK");
  }

  @Test
  void takesNamesThatOtherLanguagesHaveForNoTown() {
    Article mayor =
        Stories.story(
            "Young mayor wins in Japan",
            "Yuma Akabane, 31, is the youngest mayor of Japan. He beat Modesto Salinas.");
    assertThat(regions(mayor, Stories.FEED)).containsExactly("JP");
  }

  @Test
  void takesASquadOfPoliceForNoValley() {
    Article article = Stories.story("Siege ends", "The SWAT team stood by.", "Nobody was hurt.");
    assertThat(regions(article, Stories.FEED)).isEmpty();
  }

  @Test
  void leavesOutTheHomeOfACarsMaker() {
    Article article =
        Stories.story("Two cars collide", "A Honda Civic hit a Toyota Corolla.", "Both burned.");
    assertThat(regions(article, Stories.FEED)).isEmpty();
  }

  @Test
  void leavesOutAreasAroundTheCountriesGiven() {
    Article article = Stories.story("EU and Hungary at odds", "The EU sued Hungary.");
    assertThat(regions(article, Stories.FEED)).containsExactly("HU");
  }

  @Test
  void takesTheHomeOfTheOutletAsAPriorOnly() {
    Article nowhere = Stories.story("Council to mend road", "The road will be mended by May.");
    Article ambiguous = Stories.story("Birmingham plans tram", "Birmingham will build a tram.");
    Feed american = feed("country: US");
    assertThat(regions(nowhere, american)).isEmpty();
    assertThat(regions(ambiguous, Stories.FEED)).containsExactly("GB");
    assertThat(regions(ambiguous, american)).containsExactly("US");
  }

  @Test
  void letsTheHomeOfTheOutletTipTheScales() {
    Article article = Stories.story("Talks", "Norway met Sweden.");
    assertThat(regions(article, feed("country: 'NO'"))).startsWith("NO");
    assertThat(regions(article, feed("country: SE"))).startsWith("SE");
  }

  @Test
  void alwaysAddsWhatTheFeedIsAbout() {
    Feed feed = feed("regions: [UA, eastern-europe], topics: [weather]");
    Labels labels =
        CLASSIFIER.classify(Stories.story("Goal in Lisbon", "An offside goal fell."), feed);
    assertThat(labels.regions().stream().map(Region::code)).containsExactly("PT", "UA", "151");
    assertThat(labels.topics().stream().map(Topic::slug)).containsExactly("football", "weather");
    assertThat(labels.reasons()).extracting(Labels.Reason::evidence).contains("feed wire");
  }

  @Test
  void neverGivesATopicThatTheFeedRefuses() {
    Article article = Stories.story("Goal in Lisbon", "A goal fell late in the match.");
    Feed feed = feed("not-topics: [sport]");
    assertThat(topics(article)).contains("football");
    assertThat(CLASSIFIER.classify(article, feed).topics()).isEmpty();
  }

  @Test
  void learnsTheDesksOwnWords() {
    Article article = Stories.story("Gridlet opens at Brakwater Halt", "It was a quiet day.");
    assertThat(CLASSIFIER.classify(article, Stories.FEED).reasons()).isEmpty();
    Classifier taught =
        new Classifier(
            List.of(
                new HouseWords(
                    Regions.byCode("NA").orElseThrow(), null, List.of("Brakwater Halt"), 3),
                new HouseWords(null, Topics.find("energy").orElseThrow(), List.of("gridlet"), 2)));
    Labels labels = taught.classify(article, Stories.FEED);
    assertThat(labels.regions()).extracting(Region::code).containsExactly("NA");
    assertThat(labels.topics()).extracting(Topic::slug).containsExactly("energy");
    assertThat(labels.reasons())
        .contains(
            new Labels.Reason("NA", "Brakwater Halt (headline)", 3.0),
            new Labels.Reason("20000256", "Gridlet (headline)", 4.0));
  }

  /** "Vienna Convention" tells of no place, and "Georgia" may be the state, unless it is taught. */
  @Test
  void takesAWordThatItIsTaughtForWhatTheDeskSays() {
    Classifier taught =
        new Classifier(
            List.of(
                new HouseWords(
                    Regions.byCode("AT").orElseThrow(), null, List.of("Vienna Convention"), 3),
                new HouseWords(Regions.byCode("GE").orElseThrow(), null, List.of("Georgia"), 3)));
    Article convention = Stories.story("Vienna Convention signed", "It was a quiet day.");
    Article storm = Stories.story("Georgia votes after Atlanta storm", "It was a quiet day.");
    assertThat(regions(convention, Stories.FEED)).isEmpty();
    assertThat(regions(storm, Stories.FEED)).containsExactly("US");

    assertThat(codes(taught.classify(convention, Stories.FEED))).containsExactly("AT");
    assertThat(codes(taught.classify(storm, Stories.FEED))).containsExactly("GE", "US");
  }

  private static List<String> codes(Labels labels) {
    return labels.regions().stream().map(Region::code).toList();
  }

  @Test
  void takesTheHomeOfAnOutletFromItsAddressWhereNobodySays() {
    assertThat(regions(at("https://kathmandupost.example/1"), Stories.FEED)).startsWith("NP");
    assertThat(regions(at("https://www.wire.example.in/1"), Stories.FEED)).startsWith("IN");
    assertThat(regions(at("https://www.wire.example.in:8443/1"), Stories.FEED)).startsWith("IN");
    assertThat(regions(at("https://www.wire.example/1"), Stories.FEED)).startsWith("GB");
    assertThat(regions(at("https://paint.example.io/1"), Stories.FEED)).startsWith("GB");
  }

  @ParameterizedTest
  @CsvSource({
    "newjerseygazette,US",
    "indianapolisgazette,US",
    "indiagazette,IN",
    "thenigeriangazette,NG",
    "nigergazette,NE",
    "dominicangazette,DO",
    "papuanewguineagazette,PG",
    "georgiagazette,",
  })
  void takesTheLongestNameInAHostForTheHome(String host, @Nullable String home) {
    assertThat(new Homes().of(Stories.FEED, "https://" + host + ".com/1"))
        .isEqualTo(home == null ? null : Regions.byCode(home).orElseThrow());
  }

  @Test
  void readsAHeadlineThatIsAnAddressAsItsWords() {
    Article article =
        Stories.story("https://wire.example/news/costa-rica-plants-trees", "Rain fell.");
    assertThat(CLASSIFIER.classify(article, Stories.FEED).reasons())
        .contains(new Labels.Reason("CR", "Costa Rica (headline)", 3.0));
  }

  private static Article at(String link) {
    List<String> text = List.of("India, Britain and Nepal met.");
    return Stories.article(link, "en", null, "A quiet day", text, List.of());
  }

  @Test
  void readsTheIptcCodesOfThePublisher() {
    Entry.Category code = new Entry.Category("20000574", Topic.SCHEME, null);
    assertThat(topics(filed(null, code))).containsExactly("elections");
    Entry.Category qcode = new Entry.Category("medtop:20000574", null, null);
    assertThat(topics(filed(null, qcode))).containsExactly("elections");
  }

  @Test
  void readsTheSectionsOfThePublisher() {
    Entry.Category section = new Entry.Category("Food & Drink", null, null);
    assertThat(topics(filed(null, section))).containsExactly("food");
    assertThat(topics(filed("https://wire.example/sport/tennis/a-quiet-day")))
        .containsExactly("tennis", "sport");
    assertThat(topics(filed("https://wire.example/sport"))).isEmpty();
    Entry.Category punctuated = new Entry.Category("(Planète.)", null, null);
    assertThat(topics(filed(null, punctuated))).containsExactly("environment");
  }

  @ParameterizedTest
  @CsvSource({
    "Planète, environment",
    "Türkei-Politik, ''",
    "Экономика, economy",
    "بيئة, environment",
    "الصحة, health",
    "فرهنگ و هنر, arts",
    "体育, sport",
    "教育, education",
    "스포츠, sport",
    "Αθλητισμός, sport",
    "Піца, ''",
    "Piłka nożna, football"
  })
  void readsTheSectionsOfThePublisherInItsLanguage(String section, String topic) {
    List<String> expected = topic.isEmpty() ? List.of() : List.of(topic);
    assertThat(topics(filed(null, new Entry.Category(section, null, null)))).isEqualTo(expected);
  }

  @Test
  void readsNoSectionIntoTheLanguageOfAnEdition() {
    assertThat(topics(filed("https://wire.example/it/news/a-quiet-day"))).isEmpty();
    assertThat(topics(filed("https://wire.example/tv/a-quiet-day"))).containsExactly("television");
  }

  @Test
  void readsNoPlaceIntoAStepThatMayBeAnythingElse() {
    assertThat(regions(filed("https://wire.example/news/georgia/a-day"), Stories.FEED)).isEmpty();
    assertThat(regions(filed("https://wire.example/jersey/a-day"), Stories.FEED)).isEmpty();
    assertThat(regions(filed("https://wire.example/kenya/a-day"), Stories.FEED))
        .containsExactly("KE");
  }

  @Test
  void readsPlacesInCategories() {
    Entry.Category place = new Entry.Category("Ukraine", null, null);
    assertThat(regions(filed(null, place), Stories.FEED)).containsExactly("UA");
    Entry.Category oman = new Entry.Category("سلطنة عمان", null, null);
    assertThat(regions(filed(null, oman), Stories.FEED)).containsExactly("OM");
  }

  @Test
  void givesAtMostThreeTopicsOfTheTop() {
    Article article =
        Stories.story(
            "Church school hospital hit by earthquake, election and football",
            "The bishop, the vaccine, the teacher, the goalkeeper, the murder, the earthquake,"
                + " the ballot, the wildfire, the recipe and the ceasefire.");
    Labels labels = CLASSIFIER.classify(article, Stories.FEED);
    assertThat(labels.topics().stream().map(t -> Topics.enclosing(t).getLast()).distinct())
        .hasSizeBetween(1, 3);
  }

  @Test
  void saysWhyInAtMostTwelveReasons() {
    Article article =
        Stories.filedFrom(
            "KYIV",
            "Ukraine and Poland agree",
            "Ukraine, Poland, Kyiv, Warsaw, Lviv, Krakow, Gdansk, Odesa and Kharkiv signed a"
                + " treaty.",
            "Ukrainian and Polish diplomats, ministers and ambassadors met at an embassy summit.");
    Labels labels = CLASSIFIER.classify(article, Stories.FEED);
    assertThat(labels.reasons()).hasSize(12);
    assertThat(labels.reasons()).contains(new Labels.Reason("UA", "KYIV (dateline)", 3.2));
    assertThat(labels.reasons()).extracting(Labels.Reason::label).contains("20000639");
  }

  @Test
  void countsRepeatsInAReason() {
    Article article = Stories.story("Vote", "Peru votes.", "Peru waits.", "Peru counts.");
    assertThat(CLASSIFIER.classify(article, Stories.FEED).reasons())
        .contains(new Labels.Reason("PE", "Peru ×2 (body)", 2.0));
  }

  @Test
  void doesNotCountTheDatelineAgainInTheText() {
    Article article = Stories.filedFrom("QUITO", "Market opens", "QUITO, March 4 — A market.");
    assertThat(CLASSIFIER.classify(article, Stories.FEED).reasons())
        .filteredOn(reason -> reason.label().equals("EC"))
        .containsExactly(new Labels.Reason("EC", "QUITO (dateline)", 3.2));
  }

  @Test
  void survivesEmptyAndHugeArticles() {
    assertThat(CLASSIFIER.classify(Stories.story(""), Stories.FEED))
        .isEqualTo(new Labels(List.of(), List.of(), List.of()));
    String huge = "Peru and ".repeat(100_000);
    assertThat(regions(Stories.story(huge, huge), Stories.FEED)).containsExactly("PE");
  }

  @Test
  void givesTheSameLabelsOnManyThreads() throws Exception {
    Article article = Stories.story("Peru votes", "Voters in Lima queued for the election.");
    Labels alone = CLASSIFIER.classify(article, Stories.FEED);
    Callable<Labels> task = () -> CLASSIFIER.classify(article, Stories.FEED);
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (var labels : threads.invokeAll(IntStream.range(0, 64).mapToObj(i -> task).toList())) {
        assertThat(labels.get()).isEqualTo(alone);
      }
    }
  }

  private static List<String> regions(Article article, Feed feed) {
    return CLASSIFIER.classify(article, feed).regions().stream().map(Region::code).toList();
  }

  private static List<String> topics(Article article) {
    return CLASSIFIER.classify(article, Stories.FEED).topics().stream().map(Topic::slug).toList();
  }

  private static Article filed(@Nullable String link, Entry.Category... categories) {
    return Stories.article(link, "en", null, "A quiet day", List.of(), List.of(categories));
  }

  private static Feed feed(String keys) {
    return Read.feed("slug: wire, url: 'https://wire.example/rss', " + keys);
  }
}
