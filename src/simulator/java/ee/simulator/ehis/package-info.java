/** EHIS: schools, curricula and learners. */
package ee.simulator.ehis;
