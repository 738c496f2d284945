package nl.peildatum.command.workbench;

import java.util.List;
import java.util.stream.Collectors;
import nl.peildatum.command.security.Identity;
import nl.peildatum.web.page.PageTexts;

/** How people are named: by their pseudonymous id, the reader also as "you". */
record People(Person reader, PageTexts texts) {
  String name(Identity person) {
    var name = person.subject();
    return person.equals(reader.identity()) ? texts.text("workbench.you", name) : name;
  }

  String names(List<Identity> people) {
    return people.stream().map(this::name).collect(Collectors.joining(", "));
  }
}
