/** The X-tee client: X-Road's message protocol 4.0 for SOAP and r1 for REST, its failures, its log and its limits. */
package ee.kutseeksam.registers.xroad;
