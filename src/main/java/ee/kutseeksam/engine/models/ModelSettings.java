package ee.kutseeksam.engine.models;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the analysts' files lie, as texts: bound as paths they would be looked for on the class path first.
 *
 * @param processes folder of diagrams and tables; where it does not exist, those in the jar count
 * @param forms     folder of forms, likewise
 * @param watch     whether a change on disk is deployed while the product runs
 */
@ConfigurationProperties("kutse.models")
public record ModelSettings(@DefaultValue("processes") String processes, @DefaultValue("forms") String forms,
                            @DefaultValue("true") boolean watch) { }
