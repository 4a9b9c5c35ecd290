package dev.wiredesk.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

/**
 * What can be searched, each once, in a folder or in memory. It remembers a mark of how far it has
 * come, so that its keeper can go on from there. Safe for any thread.
 */
public final class SearchIndex implements AutoCloseable {

  /**
   * Changes with every change of analysis or fields: what was written otherwise is written anew.
   */
  private static final String FORM = "6";

  private static final String MARK = "mark";
  private static final long MEGABYTE = 1 << 20;

  /** In megabytes: what Lucene takes by itself, and where more is of little use. */
  private static final int LEAST_BUFFERED = 16;

  private static final int MOST_BUFFERED = 64;

  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;

  private SearchIndex(Directory directory, boolean anew) throws IOException {
    this.directory = directory;
    this.writer =
        new IndexWriter(
            directory,
            new IndexWriterConfig(TextAnalysis.INSTANCE)
                .setRAMBufferSizeMB(bufferMegabytes())
                .setOpenMode(anew ? OpenMode.CREATE : OpenMode.CREATE_OR_APPEND)
                .setCommitOnClose(false));
    this.searchers = new SearcherManager(writer, null);
  }

  /** Fewer and larger parts are written and merged with more; a sixteenth of the heap is spared. */
  private static int bufferMegabytes() {
    int spared = (int) (Runtime.getRuntime().maxMemory() / (16 * MEGABYTE));
    return Math.clamp(spared, LEAST_BUFFERED, MOST_BUFFERED);
  }

  /**
   * Opens what that folder holds, empty if it holds nothing that can be read.
   *
   * @param folder null keeps all in memory
   * @throws IOException if the folder cannot be written, or another program writes it
   */
  public static SearchIndex open(@Nullable Path folder) throws IOException {
    if (folder == null) {
      return new SearchIndex(new ByteBuffersDirectory(), true);
    }
    Directory directory = FSDirectory.open(Files.createDirectories(folder));
    SearchIndex kept;
    try {
      kept = new SearchIndex(directory, false);
    } catch (LockObtainFailedException e) {
      throw e;
    } catch (IOException | IllegalArgumentException e) {
      kept = new SearchIndex(emptied(directory), true);
    }
    if (!kept.isOfThisForm()) {
      kept.clear();
    }
    return kept;
  }

  private static Directory emptied(Directory directory) throws IOException {
    for (String file : directory.listAll()) {
      if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
        directory.deleteFile(file);
      }
    }
    return directory;
  }

  /** How far it has come, as its keeper noted; empty if it is new. */
  public String mark() {
    String mark = "";
    for (Map.Entry<String, String> entry : notes()) {
      if (entry.getKey().equals(MARK)) {
        mark = entry.getValue();
      }
    }
    return mark;
  }

  /** Forgets everything. */
  public void clear() throws IOException {
    writer.deleteAll();
    settle("");
  }

  /**
   * Puts in what came and what changed, and takes out what went; to be found and kept once it is
   * {@link #settle settled}.
   *
   * @param gone numbers
   */
  public void update(Collection<Indexed> come, Collection<Long> gone) throws IOException {
    for (Indexed indexed : come) {
      writer.updateDocument(key(indexed.searchable().number()), Documents.of(indexed));
    }
    for (long number : gone) {
      writer.deleteDocuments(key(number));
    }
  }

  /**
   * Makes that be found, and kept, which was brought. It costs more the oftener it is done.
   *
   * @param mark how far it has come with that
   */
  public void settle(String mark) throws IOException {
    writer.setLiveCommitData(Map.of("form", FORM, MARK, mark).entrySet());
    writer.commit();
    searchers.maybeRefreshBlocking();
  }

  /**
   * The numbers that the query asks for, highest first, at most so many.
   *
   * @param outlets all there are, as they are called now
   */
  public List<Long> search(Query query, Supplier<List<Outlet>> outlets, int limit)
      throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      Sort newest = new Sort(new SortField(Documents.NUMBER, SortField.Type.LONG, true));
      TopFieldDocs found = searcher.search(query.compiled(outlets), limit, newest);
      List<Long> numbers = new ArrayList<>();
      for (var hit : found.scoreDocs) {
        numbers.add((Long) ((FieldDoc) hit).fields[0]);
      }
      return numbers;
    } finally {
      searchers.release(searcher);
    }
  }

  @Override
  public void close() {
    try (directory) {
      searchers.close();
      writer.close();
    } catch (IOException e) {
      throw new UncheckedIOException("the search index cannot be closed", e);
    }
  }

  private boolean isOfThisForm() {
    for (Map.Entry<String, String> entry : notes()) {
      if (entry.getKey().equals("form")) {
        return entry.getValue().equals(FORM);
      }
    }
    return false;
  }

  private Iterable<Map.Entry<String, String>> notes() {
    Iterable<Map.Entry<String, String>> notes = writer.getLiveCommitData();
    return notes == null ? List.of() : notes;
  }

  private static Term key(long number) {
    return new Term(Documents.KEY, Long.toString(number));
  }
}
