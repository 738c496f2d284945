/** What a lawyer may expect of the register, case by case, against the running product. */
@NullMarked
package nl.peildatum.deploy.acceptance;

import org.jspecify.annotations.NullMarked;
