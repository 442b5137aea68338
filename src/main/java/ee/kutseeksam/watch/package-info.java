/** How the house is: its health, its numbers, whether the registers answer. Looks at what others keep and changes nothing. */
package ee.kutseeksam.watch;
