package dev.wiredesk.query;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** Puts what can be searched into Lucene's terms. */
final class Documents {

  /** Tells documents apart. */
  static final String KEY = "key";

  /** Orders documents. */
  static final String NUMBER = "number";

  /**
   * Languages with a code of their own that stand under another's, too (ISO 639-3, macrolanguages).
   * Norwegian of no declared kind is Bokmål, but for one in ten.
   */
  private static final Map<String, List<String>> ALSO =
      Map.of(
          "nb", List.of("no"),
          "nn", List.of("no"),
          "no", List.of("nb"),
          "cmn", List.of("zh"),
          "yue", List.of("zh"));

  private static final String FILED = "filed";
  private static final String UPDATED = "updated";

  private static final int LONGEST_BODY = 100_000;

  /** Words in their order. Nothing is ranked by how well it matches, so no lengths are kept. */
  private static final FieldType WORDS = new FieldType(TextField.TYPE_NOT_STORED);

  static {
    WORDS.setOmitNorms(true);
    WORDS.freeze();
  }

  private Documents() {}

  /** For an index that is kept. */
  static Document of(Indexed indexed) {
    Searchable searchable = indexed.searchable();
    Document document = new Document();
    content(searchable, texts(document), values(document));
    values(document).accept(Field.OUTLET, outletKey(indexed.outlet()));
    String key = Long.toString(searchable.number());
    document.add(new StringField(KEY, key, Store.NO));
    document.add(new NumericDocValuesField(NUMBER, searchable.number()));
    document.add(new LongPoint(FILED, micros(indexed.filed())));
    document.add(new LongPoint(UPDATED, micros(indexed.updated())));
    return document;
  }

  /** What of it is of the part wanted. */
  static Query within(Query query, Wanted wanted) {
    if (wanted.equals(Wanted.highest(wanted.limit()))) {
      return query;
    }
    Instant from = wanted.from();
    Instant before = wanted.before();
    Instant since = wanted.since();
    Long below = wanted.below();
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(query, Occur.FILTER);
    if (from != null || before != null) {
      long first = from == null ? Long.MIN_VALUE : micros(from);
      long last = before == null ? Long.MAX_VALUE : micros(before) - 1;
      all.add(LongPoint.newRangeQuery(FILED, first, last), Occur.FILTER);
    }
    if (since != null) {
      all.add(LongPoint.newRangeQuery(UPDATED, micros(since), Long.MAX_VALUE), Occur.FILTER);
    }
    if (below != null) {
      all.add(
          NumericDocValuesField.newSlowRangeQuery(NUMBER, Long.MIN_VALUE, below - 1), Occur.FILTER);
    }
    return all.build();
  }

  /** As exact as databases are. */
  private static long micros(Instant moment) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
  }

  /** For standing queries. */
  static Document matchable(Searchable searchable) {
    Document document = new Document();
    content(searchable, texts(document), values(document));
    names(searchable.source(), searchable.feed(), texts(document), values(document));
    return document;
  }

  /** For one query. */
  static MemoryIndex memory(Searchable searchable) {
    MemoryIndex index = new MemoryIndex();
    content(searchable, texts(index), values(index));
    names(searchable.source(), searchable.feed(), texts(index), values(index));
    return index;
  }

  /** The same of an outlet alone. */
  static MemoryIndex memory(Outlet outlet) {
    MemoryIndex index = new MemoryIndex();
    names(outlet.name(), outlet.feed(), texts(index), values(index));
    return index;
  }

  /** An outlet, in an index that is kept. */
  static String outletKey(long number) {
    return Long.toString(number);
  }

  private static BiConsumer<Field, String> texts(Document document) {
    return (field, text) ->
        document.add(new org.apache.lucene.document.Field(field.word(), text, WORDS));
  }

  private static BiConsumer<Field, String> values(Document document) {
    return (field, value) -> document.add(new StringField(field.word(), value, Store.NO));
  }

  private static BiConsumer<Field, String> texts(MemoryIndex index) {
    return (field, text) -> index.addField(field.word(), text, TextAnalysis.INSTANCE);
  }

  private static BiConsumer<Field, String> values(MemoryIndex index) {
    return (field, value) ->
        index.addField(new StringField(field.word(), value, Store.NO), TextAnalysis.INSTANCE);
  }

  private static void names(
      String name, String feed, BiConsumer<Field, String> texts, BiConsumer<Field, String> values) {
    texts.accept(Field.SOURCE, name);
    texts.accept(Field.SOURCE, feed);
    values.accept(Field.FEED, feed);
  }

  private static void content(
      Searchable searchable, BiConsumer<Field, String> texts, BiConsumer<Field, String> values) {
    texts.accept(Field.TITLE, searchable.title());
    String body = searchable.body();
    texts.accept(Field.BODY, body.substring(0, Math.min(body.length(), LONGEST_BODY)));
    languages(searchable.language(), values);
    searchable.regions().forEach(code -> values.accept(Field.REGION, code));
    searchable.topics().forEach(code -> values.accept(Field.TOPIC, code));
  }

  /** "en-GB" is "en", too, and "nb" is "no". */
  private static void languages(@Nullable String tag, BiConsumer<Field, String> values) {
    if (tag != null && !tag.isBlank()) {
      String lower = tag.strip().replace('_', '-').toLowerCase(Locale.ROOT);
      int hyphen = lower.indexOf('-');
      String language = hyphen < 0 ? lower : lower.substring(0, hyphen);
      Set<String> names = new LinkedHashSet<>(List.of(lower, language));
      names.addAll(ALSO.getOrDefault(language, List.of()));
      names.forEach(name -> values.accept(Field.LANGUAGE, name));
    }
  }
}
