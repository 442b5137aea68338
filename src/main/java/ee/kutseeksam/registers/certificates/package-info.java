/** The certificate register (kutseregister): each award entered exactly once, although its write is not idempotent and gives no key. */
package ee.kutseeksam.registers.certificates;
