package dev.wiredesk.query;

import java.util.Locale;
import java.util.function.BiConsumer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.memory.MemoryIndex;
import org.jspecify.annotations.Nullable;

/** Puts what can be searched into Lucene's terms. */
final class Documents {

  /** Tells documents apart. */
  static final String KEY = "key";

  /** Orders documents. */
  static final String NUMBER = "number";

  private static final int LONGEST_BODY = 100_000;

  /** Words in their order. Nothing is ranked by how well it matches, so no lengths are kept. */
  private static final FieldType WORDS = new FieldType(TextField.TYPE_NOT_STORED);

  static {
    WORDS.setOmitNorms(true);
    WORDS.freeze();
  }

  private Documents() {}

  /** For an index that is kept. */
  static Document of(Searchable searchable) {
    Document document = matchable(searchable);
    String key = Long.toString(searchable.number());
    document.add(new StringField(KEY, key, Store.NO));
    document.add(new NumericDocValuesField(NUMBER, searchable.number()));
    return document;
  }

  /** For standing queries. */
  static Document matchable(Searchable searchable) {
    Document document = new Document();
    fields(
        searchable,
        (field, text) -> document.add(words(field, text)),
        (field, value) -> document.add(new StringField(field.word(), value, Store.NO)));
    return document;
  }

  /** For one query. */
  static MemoryIndex memory(Searchable searchable) {
    MemoryIndex index = new MemoryIndex();
    fields(
        searchable,
        (field, text) -> index.addField(field.word(), text, TextAnalysis.INSTANCE),
        (field, value) ->
            index.addField(new StringField(field.word(), value, Store.NO), TextAnalysis.INSTANCE));
    return index;
  }

  private static IndexableField words(Field field, String text) {
    return new org.apache.lucene.document.Field(field.word(), text, WORDS);
  }

  private static void fields(
      Searchable searchable, BiConsumer<Field, String> texts, BiConsumer<Field, String> values) {
    texts.accept(Field.TITLE, searchable.title());
    String body = searchable.body();
    texts.accept(Field.BODY, body.substring(0, Math.min(body.length(), LONGEST_BODY)));
    texts.accept(Field.SOURCE, searchable.source());
    texts.accept(Field.SOURCE, searchable.feed());
    values.accept(Field.FEED, searchable.feed());
    languages(searchable.language(), values);
    searchable.regions().forEach(code -> values.accept(Field.REGION, code));
    searchable.topics().forEach(code -> values.accept(Field.TOPIC, code));
  }

  /** "en-GB" is "en", too. */
  private static void languages(@Nullable String tag, BiConsumer<Field, String> values) {
    if (tag != null && !tag.isBlank()) {
      String lower = tag.strip().replace('_', '-').toLowerCase(Locale.ROOT);
      int hyphen = lower.indexOf('-');
      values.accept(Field.LANGUAGE, lower);
      if (hyphen > 0) {
        values.accept(Field.LANGUAGE, lower.substring(0, hyphen));
      }
    }
  }
}
