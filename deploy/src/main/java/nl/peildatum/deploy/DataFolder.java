package nl.peildatum.deploy;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder that holds all state. It is locked, so that no second process uses it. */
final class DataFolder implements AutoCloseable {
  private final Path path;
  private final FileChannel lock;

  private DataFolder(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  static DataFolder lock(Path path) {
    try {
      if (!Files.exists(path)) {
        Files.createDirectories(
            path,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      }
      var real = path.toRealPath();
      return new DataFolder(real, lockFile(real));
    } catch (IOException failure) {
      throw new CannotStart("The data folder " + path + " cannot be used: " + failure.getMessage());
    }
  }

  Path path() {
    return path;
  }

  Path eventStore() {
    return path.resolve("eventstore");
  }

  Path topic() {
    return path.resolve("topic");
  }

  Path documents() {
    return path.resolve("documents");
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }

  private static FileChannel lockFile(Path path) throws IOException {
    var channel = FileChannel.open(path.resolve("lock"), CREATE, READ, WRITE);
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException heldByThisProcess) {
      // refused below, like a lock that another process holds
    }
    channel.close();
    throw new CannotStart(
        "Another Peildatum runs on "
            + path
            + ". Stop it, or choose another folder with --data DIR.");
  }
}
