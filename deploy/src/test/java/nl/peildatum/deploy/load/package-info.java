/** Many anonymous clients that ask the dearest questions of one large country at once. */
@NullMarked
package nl.peildatum.deploy.load;

import org.jspecify.annotations.NullMarked;
