/** What goes over X-tee, one package for each namespace, generated from {@code src/wire/xsd}. Product and simulator both know it, and nothing else of each other. */
package ee.xtee.wire;
