/** What the law says of how long a policy may last, and what an extension continues. */
@NullMarked
package nl.peildatum.rule.limit;

import org.jspecify.annotations.NullMarked;
