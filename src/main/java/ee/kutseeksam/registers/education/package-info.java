/** The education register (EHIS): schools, curricula with their standards, and learners. */
package ee.kutseeksam.registers.education;
