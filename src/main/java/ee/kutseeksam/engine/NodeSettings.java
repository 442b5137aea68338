package ee.kutseeksam.engine;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which of several nodes this is.
 *
 * @param name the owner of its job locks; fixed over restarts and different on every node
 */
@ConfigurationProperties("kutse.node")
record NodeSettings(@DefaultValue("node-1") String name) { }
