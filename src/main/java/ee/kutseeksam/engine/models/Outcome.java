package ee.kutseeksam.engine.models;

import java.util.List;

/**
 * What became of one file: deployed as a new version, unchanged, or refused with everything that is wrong with it.
 *
 * @param problems Estonian sentences; empty unless refused
 */
public record Outcome(String file, boolean deployed, List<String> problems) { }
