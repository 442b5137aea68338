/** The log: append-only, gapless, chained; units of work; repositories; projections. Knows no capability. */
package ee.kutseeksam.eventstore;
