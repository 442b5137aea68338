/**
 * A program of its own that plays what the product meets outside the house, so that the product runs as it would in earnest. It knows
 * nothing of the product; each package below plays one thing.
 */
package ee.simulator;
