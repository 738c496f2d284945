package nl.peildatum.deploy.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's own programs for this platform, unpacked once into the data folder. */
record PostgresPrograms(Path home) {
  private static final String VERSION = "17.6.0";

  static PostgresPrograms in(Path folder) throws IOException {
    var home = folder.resolve("programs-" + VERSION);
    if (!Files.isDirectory(home)) {
      var unfinished = EmptyFolders.fresh(folder.resolve("programs.half"));
      unpack(unfinished);
      Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
    }
    return new PostgresPrograms(home);
  }

  /**
   * Returns the command line of one program. PostgreSQL refuses to run as root, so for root it is
   * run in a user namespace without root's rights.
   */
  List<String> command(String program, List<String> arguments) {
    var line = new ArrayList<String>();
    if ("root".equals(System.getProperty("user.name")) && !isMac()) {
      line.addAll(List.of("unshare", "-U"));
    }
    line.add(home.resolve("bin").resolve(program).toString());
    line.addAll(arguments);
    return line;
  }

  private static void unpack(Path target) throws IOException {
    var archive = "/postgres-" + platform() + ".txz";
    try (var found = PostgresPrograms.class.getResourceAsStream(archive)) {
      if (found == null) {
        throw new PartFailed(
            "No embedded PostgreSQL for this platform ("
                + platform()
                + "). Set PEILDATUM_EVENTSTORE_URL to a PostgreSQL of your own.");
      }
      unpack(found, target);
    }
  }

  private static void unpack(InputStream found, Path target) throws IOException {
    try (var tar = new TarArchiveInputStream(new XZInputStream(found))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        place(entry, tar, target.resolve(entry.getName()).normalize());
      }
    }
  }

  private static void place(TarArchiveEntry entry, InputStream content, Path path)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(path);
      return;
    }
    Files.createDirectories(path.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(content, path);
    if ((entry.getMode() & 0100) != 0 && !path.toFile().setExecutable(true, true)) {
      throw new PartFailed(
          "Cannot make "
              + path
              + " executable. Is the data folder on a volume that forbids programs?");
    }
  }

  private static String platform() {
    var cpu = System.getProperty("os.arch");
    var arm = "aarch64".equals(cpu) || "arm64".equals(cpu);
    return isMac()
        ? "darwin-" + (arm ? "arm_64" : "x86_64")
        : "linux-" + (arm ? "arm_64" : "x86_64");
  }

  private static boolean isMac() {
    return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac");
  }
}
