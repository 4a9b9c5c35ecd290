package dev.wiredesk.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.jspecify.annotations.Nullable;

/** A disc that is full whenever a test says so: files of H2 at {@code jdbc:h2:disc:…} lie on it. */
public final class Disc extends FilePathWrapper {

  private static volatile boolean full;

  /** H2 makes one for each path. */
  public Disc() {}

  /** Makes it known to H2. */
  static void mount() {
    full = false;
    FilePath.register(new Disc());
  }

  static void fill() {
    full = true;
  }

  @Override
  public String getScheme() {
    return "disc";
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    return new File(getBase().open(mode));
  }

  private static final class File extends FileBaseDefault {

    private final FileChannel file;

    File(FileChannel file) {
      this.file = file;
    }

    @Override
    public synchronized int write(ByteBuffer bytes, long position) throws IOException {
      if (full) {
        throw new IOException("No space left on device");
      }
      return file.write(bytes, position);
    }

    @Override
    public synchronized int read(ByteBuffer bytes, long position) throws IOException {
      return file.read(bytes, position);
    }

    @Override
    public long size() throws IOException {
      return file.size();
    }

    @Override
    protected void implTruncate(long size) throws IOException {
      file.truncate(size);
    }

    @Override
    public void force(boolean metaData) throws IOException {
      file.force(metaData);
    }

    @Override
    public @Nullable FileLock tryLock(long position, long size, boolean shared) throws IOException {
      return file.tryLock(position, size, shared);
    }

    @Override
    public void implCloseChannel() throws IOException {
      file.close();
      super.implCloseChannel();
    }
  }
}
