/** What the policy was, as known: starts per basis, statuses, absence with its reason. Pure. */
@NullMarked
package nl.peildatum.answer;

import org.jspecify.annotations.NullMarked;
