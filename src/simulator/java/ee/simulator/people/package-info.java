/** Who lives in the registers: the people and things of the sample data and learners made for its curricula. Nobody of them exists. */
package ee.simulator.people;
