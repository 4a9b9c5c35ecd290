package dev.wiredesk.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * What can be searched, each once, in a folder or in memory. It remembers a mark of how far it has
 * come, so that its keeper can go on from there. Safe for any thread; one at a time may write.
 */
public final class SearchIndex implements AutoCloseable {

  /**
   * Changes with every change of analysis or fields: what was written otherwise is written anew.
   */
  private static final String FORM = "8";

  private static final String MARK = "mark";

  private final Directory directory;
  private volatile OpenIndex open;

  private SearchIndex(Directory directory, OpenIndex open) {
    this.directory = directory;
    this.open = open;
  }

  /**
   * Opens what that folder holds, empty if it holds nothing that can be read.
   *
   * @param folder null keeps all in memory
   * @throws IOException if the folder cannot be written, or another program writes it
   */
  public static SearchIndex open(@Nullable Path folder) throws IOException {
    return in(
        folder == null
            ? new ByteBuffersDirectory()
            : FSDirectory.open(Files.createDirectories(folder)));
  }

  static SearchIndex in(Directory directory) throws IOException {
    SearchIndex index = new SearchIndex(directory, OpenIndex.of(directory));
    index.forgetOtherForms();
    return index;
  }

  /** How far it has come, as its keeper noted; empty if it is new. */
  public String mark() {
    return note(MARK);
  }

  /** Forgets everything. */
  public void clear() throws IOException {
    write(writer -> writer.deleteAll());
    settle("");
  }

  /**
   * Puts in what came and what changed, and takes out what went; to be found and kept once it is
   * {@link #settle settled}.
   *
   * @param gone numbers
   */
  public void update(Collection<Indexed> come, Collection<Long> gone) throws IOException {
    write(writer -> {
      for (Indexed indexed : come) {
        writer.updateDocument(key(indexed.searchable().number()), Documents.of(indexed));
      }
      for (long number : gone) {
        writer.deleteDocuments(key(number));
      }
    });
  }

  /**
   * Makes that be found, and kept, which was brought. It costs more the oftener it is done.
   *
   * @param mark how far it has come with that
   */
  public void settle(String mark) throws IOException {
    write(writer -> {
      writer.setLiveCommitData(Map.of("form", FORM, MARK, mark).entrySet());
      writer.commit();
      open.searchers().maybeRefreshBlocking();
    });
  }

  /**
   * After an error in writing or reading: opens anew what was settled last, or an empty index if
   * that is damaged. Until an error is got over, nothing more can be written.
   */
  public void recover() throws IOException {
    OpenIndex torn = open;
    torn.abandon();
    OpenIndex next = OpenIndex.of(directory);
    open = next;
    torn.searchers().close();
    forgetOtherForms();
  }

  /**
   * The numbers that the query asks for, highest first.
   *
   * @param outlets all there are, as they are called now
   * @param enough turns true when it takes too long
   * @throws SlowSearch if it does
   * @throws DamagedIndex if its files are not what was written; {@link #recover} helps
   */
  public List<Long> search(
      Query query, Supplier<List<Outlet>> outlets, Wanted wanted, BooleanSupplier enough)
      throws IOException {
    var compiled = Documents.within(query.compiled(outlets), wanted);
    OpenIndex current = open;
    try {
      return current.search(compiled, wanted.limit(), enough);
    } catch (AlreadyClosedException e) {
      if (current.equals(open)) {
        throw e;
      }
      return open.search(compiled, wanted.limit(), enough); // opened anew meanwhile
    } catch (SlowSearch | IndexSearcher.TooManyClauses e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // Whatever the error is: Lucene does not look whether a file has changed under its hands.
      if (current.isDamaged()) {
        throw new DamagedIndex(e);
      }
      throw e;
    }
  }

  @Override
  public void close() {
    try (directory) {
      open.searchers().close();
      open.writer().close();
    } catch (IOException e) {
      throw new UncheckedIOException("the search index cannot be closed", e);
    }
  }

  /** What is done to the writer. */
  private interface Writing {

    void with(IndexWriter writer) throws IOException;
  }

  /** Damage and a writer that has closed itself after an error are errors of writing. */
  private void write(Writing writing) throws IOException {
    try {
      writing.with(open.writer());
    } catch (RuntimeException e) {
      throw new IOException("the search index cannot be written", e);
    }
  }

  private void forgetOtherForms() throws IOException {
    if (!note("form").equals(FORM)) {
      clear();
    }
  }

  private String note(String name) {
    Iterable<Map.Entry<String, String>> notes = open.writer().getLiveCommitData();
    if (notes != null) {
      for (Map.Entry<String, String> entry : notes) {
        if (entry.getKey().equals(name)) {
          return entry.getValue();
        }
      }
    }
    return "";
  }

  private static Term key(long number) {
    return new Term(Documents.KEY, Long.toString(number));
  }
}
