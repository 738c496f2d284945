package nl.peildatum.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;

/** Reads the pages for people that are read most, many times, so that the JVM knows their code. */
final class OrdinaryPages {
  private static final int TIMES = 100;
  private static final List<String> PATHS =
      List.of(
          "/",
          "/landen/ml?geldigOp=2023-01-11",
          "/landen/ml?area=gao&geldigOp=2023-01-11&taal=en",
          "/landen/iq?geldigOp=2015-12-09",
          "/landen/ml/tijdlijn?area=gao",
          "/besluiten/mali-2023-01-11",
          "/bronnen?vraag=NL22.5703",
          "/zaak?country=ML&area=gao&stage=DISTRICT_COURT&application=2022-03-01"
              + "&decision=2022-09-01&hearing=2023-02-15");

  private OrdinaryPages() {}

  /**
   * @param url of a product with the demonstration
   */
  static void read(String url) {
    for (var i = 0; i < TIMES; i++) {
      PATHS.forEach(path -> read(URI.create(url + path)));
    }
  }

  private static void read(URI page) {
    try {
      var request = (HttpURLConnection) page.toURL().openConnection();
      request.setRequestProperty("Accept-Encoding", "gzip");
      try (var body = request.getInputStream()) {
        body.readAllBytes();
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
