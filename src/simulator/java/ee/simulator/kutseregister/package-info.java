/** The register of standards and certificates: checks applications by its own rules, keeps them on disk and gives numbers later. */
package ee.simulator.kutseregister;
