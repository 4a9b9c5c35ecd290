package dev.wiredesk.publish;

import dev.wiredesk.archive.Story;
import dev.wiredesk.feed.CurrentFeeds;
import dev.wiredesk.feed.Edition;
import dev.wiredesk.feed.Feed;
import dev.wiredesk.feed.Feeds;
import dev.wiredesk.feed.Read;
import dev.wiredesk.normalise.Agency;
import dev.wiredesk.parse.Moment;
import dev.wiredesk.poll.PollState;
import dev.wiredesk.query.Query;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A desk with a day's stories on it, in several languages, and feeds in every state. */
final class SampleDesk {

  private SampleDesk() {}

  static RunningDesk start() {
    return RunningDesk.start(new FixedStories(stories()), states(), feeds());
  }

  /** The same with two editions, of which one has stories. */
  static RunningDesk startWithEditions(String... settings) {
    return startWithEditions(stories(), settings);
  }

  /** The same with other stories. */
  static RunningDesk startWithEditions(List<Story> stories, String... settings) {
    Feeds bare = feeds().get();
    List<Edition> editions =
        List.of(
            new Edition("wrecks", "Wrecks and rescues", Query.ofFeeds(List.of("harbour-courier"))),
            new Edition("regattas", "Regattas", Query.ofFeeds(List.of("delta-radio"))));
    return RunningDesk.start(
        new FixedStories(stories).inEdition("wrecks", 7L, 10L),
        states(),
        new CurrentFeeds(new Feeds(bare.masthead(), bare.feeds(), editions)),
        settings);
  }

  static CurrentFeeds feeds() {
    return RunningDesk.feeds(
        feed("harbour-courier", "Harbour Courier"),
        feed("gazette-lyon", "La Gazette de Lyon"),
        feed("beirut-post", "بريد بيروت"),
        feed("bosphorus-today", null),
        feed("northern-ledger", "Northern Ledger"),
        feed("delta-radio", "Delta Radio"));
  }

  private static Feed feed(String slug, @Nullable String source) {
    String address = "https://" + slug + ".example/rss.xml?key=${KEY}";
    return Read.feed(
        "slug: "
            + slug
            + ", url: '"
            + address
            + "'"
            + (source == null ? "" : ", source: " + source),
        Map.of("KEY", "secret"));
  }

  static List<PollState> states() {
    return List.of(
        FixedPollStates.well("harbour-courier", Wire.NOW.minusSeconds(120), "3 new"),
        FixedPollStates.well("gazette-lyon", Wire.NOW.minusSeconds(300), "not modified"),
        FixedPollStates.well(
            "beirut-post",
            Wire.NOW.minusSeconds(700),
            "1 new",
            "An ampersand stood bare in 4 places and was escaped."),
        FixedPollStates.failing(
            "northern-ledger",
            Wire.NOW.minusSeconds(60),
            Wire.NOW.minus(Duration.ofHours(3)),
            4,
            "503 Service Unavailable"),
        FixedPollStates.failing(
            "delta-radio",
            Wire.NOW.minusSeconds(90),
            Wire.NOW.minus(Duration.ofDays(2)),
            9,
            "The answer is a web page, not a feed",
            "https://delta-radio.example/news/feed.xml"));
  }

  static List<Story> stories() {
    return List.of(
        Wire.story()
            .copyIn(
                "fr",
                "La Gazette de Lyon",
                "L’épave du Sirin localisée",
                "https://gazette-lyon.example/sirin")
            .copy("Northern Ledger", "Sunken ferry located", null)
            .correctedAfter(Duration.ofMinutes(7))
            .make(),
        Wire.story()
            .id(8)
            .from("gazette-lyon", "La Gazette de Lyon")
            .headline("À Lyon, les bibliothèques ouvriront jusqu’à minuit dès la rentrée")
            .lede(
                "La ville étend les horaires de ses douze bibliothèques, une première en France"
                    + " selon la mairie, qui y voit une réponse au manque de salles d’étude.")
            .byline(null)
            .language("fr")
            .regions("france")
            .topics("education", "arts")
            .age(Duration.ofMinutes(25))
            .make(),
        Wire.story()
            .id(9)
            .from("beirut-post", "بريد بيروت")
            .headline("المرفأ يستأنف العمل بعد إصلاح الرافعة الكبرى")
            .lede(
                "أعلنت إدارة المرفأ أن السفن ستعود إلى الأرصفة الشمالية صباح الجمعة بعد أسبوعين من"
                    + " التوقف.")
            .language("ar")
            .regions("lebanon")
            .topics("economy", "labour")
            .age(Duration.ofMinutes(51))
            .make(),
        Wire.story()
            .id(10)
            .from("bosphorus-today", "Bosphorus Today")
            .headline("Ministers of four states agree on a rescue fleet for the Black Sea")
            .lede(
                "ISTANBUL, Aug 20 (Reuters) - Four governments will share six tugs and two aircraft"
                    + " from October, ending a year of talks over who pays when a ship is in"
                    + " distress far from shore.")
            .agency(Agency.REUTERS)
            .regions("turkey", "ukraine")
            .topics("politics", "disaster")
            .age(Duration.ofHours(2))
            .copy(
                "Harbour Courier",
                "Four states to share rescue tugs",
                "https://harbour-courier.example/tugs")
            .copy("Delta Radio", "Rescue fleet agreed", "https://delta-radio.example/fleet")
            .make(),
        Wire.story()
            .id(11)
            .headline("Storm warning lifted along the coast")
            .published(Moment.on(LocalDate.of(2009, 3, 10)))
            .lede("The wind fell below gale force before dawn; ferries sail again from noon.")
            .topics("weather")
            .age(Duration.ofHours(9))
            .make(),
        Wire.story()
            .id(12)
            .from("gazette-lyon", "La Gazette de Lyon")
            .headline("Le Rhône au plus bas depuis quarante ans")
            .lede("Les péniches naviguent à demi-charge entre Lyon et Arles.")
            .language("fr")
            .regions("france")
            .topics("environment", "weather")
            .age(Duration.ofHours(30))
            .make());
  }
}
