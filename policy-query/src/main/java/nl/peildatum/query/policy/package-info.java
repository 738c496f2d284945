/** The policy of a country or an area on a day, its timeline, and counterfactual answers. */
@NullMarked
package nl.peildatum.query.policy;

import org.jspecify.annotations.NullMarked;
