/** Policy for groups: persecution, risk profile, systematic exposure, vulnerable minority. */
@NullMarked
package nl.peildatum.kind.group;

import org.jspecify.annotations.NullMarked;
