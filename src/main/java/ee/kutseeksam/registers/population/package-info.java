/** The population register (rahvastikuregister): is this a living person of this name. */
package ee.kutseeksam.registers.population;
