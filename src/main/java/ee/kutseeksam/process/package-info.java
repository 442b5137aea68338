/**
 * The code behind the diagrams, one class a diagram, its steps in the order in which the diagram is read. With {@code engine} the
 * only room that knows Camunda.
 */
package ee.kutseeksam.process;
