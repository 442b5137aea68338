/**
 * Camunda set up for this product: its identity, its guards, the deployer with the model contract, the one clock and the tables.
 * Besides {@code process} the only room that knows the engine.
 */
package ee.kutseeksam.engine;
