package nl.peildatum.command.workbench;

import java.util.stream.Collectors;
import nl.peildatum.command.workbench.view.ToldByForm;
import nl.peildatum.decision.Warning;
import nl.peildatum.web.page.PolicyWords;

/** A warning in the words of the form, with the policy that it is about. */
record WarningWords(PolicyWords words) {
  private static final int MOST_LANES = 6;

  String told(Warning warning) {
    var texts = words.texts();
    var detail = new ToldByForm(texts).told(warning.detail());
    var lanes = warning.lanes();
    if (lanes.isEmpty()) {
      return detail;
    }
    var named = lanes.stream().limit(MOST_LANES).map(words::lane).collect(Collectors.joining("; "));
    var more = lanes.size() - MOST_LANES;
    return more > 0
        ? texts.text("workbench.warning.about.more", detail, named, more)
        : texts.text("workbench.warning.about", detail, named);
  }
}
