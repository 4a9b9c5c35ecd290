package dev.wiredesk.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;

/** An index while it is open to one who writes and many who read. */
record OpenIndex(IndexWriter writer, SearcherManager searchers) {

  private static final long MEGABYTE = 1 << 20;

  /** In megabytes: what Lucene takes by itself, and where more is of little use. */
  private static final int LEAST_BUFFERED = 16;

  private static final int MOST_BUFFERED = 64;

  private static final Sort NEWEST =
      new Sort(new SortField(Documents.NUMBER, SortField.Type.LONG, true));

  /**
   * What the directory holds; nothing if it holds nothing that can be read. All of it is read once:
   * Lucene trusts what it has written, and of damage may make an error or a search without end.
   */
  static OpenIndex of(Directory directory) throws IOException {
    OpenIndex kept;
    try {
      kept = open(directory, OpenMode.CREATE_OR_APPEND);
    } catch (LockObtainFailedException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      return anew(directory);
    }
    if (!kept.isDamaged()) {
      return kept;
    }
    kept.abandon();
    kept.searchers().close();
    return anew(directory);
  }

  /** Nothing, whatever the directory held. */
  static OpenIndex anew(Directory directory) throws IOException {
    for (String file : directory.listAll()) {
      if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
        directory.deleteFile(file);
      }
    }
    return open(directory, OpenMode.CREATE);
  }

  /** A writer that stayed open would keep the lock from whoever tries again. */
  private static OpenIndex open(Directory directory, OpenMode mode) throws IOException {
    IndexWriter writer =
        new IndexWriter(
            directory,
            new IndexWriterConfig(TextAnalysis.INSTANCE)
                .setRAMBufferSizeMB(bufferMegabytes())
                .setOpenMode(mode)
                .setCommitOnClose(false));
    try {
      return new OpenIndex(writer, new SearcherManager(writer, null));
    } catch (IOException | RuntimeException e) {
      abandon(writer);
      throw e;
    }
  }

  /** Fewer and larger parts are written and merged with more; a sixteenth of the heap is spared. */
  private static int bufferMegabytes() {
    int spared = (int) (Runtime.getRuntime().maxMemory() / (16 * MEGABYTE));
    return Math.clamp(spared, LEAST_BUFFERED, MOST_BUFFERED);
  }

  /**
   * The numbers of what matches, highest first, at most so many.
   *
   * @param enough turns true when it takes too long
   */
  List<Long> search(Query query, int limit, BooleanSupplier enough) throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      // One of its own, for all who read share the other.
      IndexSearcher timed = new IndexSearcher(searcher.getIndexReader());
      timed.setTimeout(enough::getAsBoolean);
      List<Long> numbers = new ArrayList<>();
      for (var hit : timed.search(query, limit, NEWEST).scoreDocs) {
        numbers.add((Long) ((FieldDoc) hit).fields[0]);
      }
      if (timed.timedOut()) {
        throw new SlowSearch();
      }
      return numbers;
    } finally {
      searchers.release(searcher);
    }
  }

  /** Whether the files are no longer what was written; all of them are read. */
  boolean isDamaged() throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      IndexReader reader = searcher.getIndexReader();
      for (LeafReaderContext part : reader.leaves()) {
        part.reader().checkIntegrity();
      }
      return false;
    } catch (AlreadyClosedException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      return true;
    } finally {
      searchers.release(searcher);
    }
  }

  /** Gives up what was written since the last commit. Readers may go on reading. */
  void abandon() {
    abandon(writer);
  }

  private static void abandon(IndexWriter writer) {
    try {
      writer.rollback();
    } catch (IOException | RuntimeException e) {
      // It is given up because of an error, and has let go of the lock in any case.
    }
  }
}
