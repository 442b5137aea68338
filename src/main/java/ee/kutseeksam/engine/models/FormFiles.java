package ee.kutseeksam.engine.models;

import java.nio.file.Path;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Serves the embedded forms at /forms/** as they are at this moment: from the folder, else from the jar. */
@Configuration(proxyBeanMethods = false)
class FormFiles implements WebMvcConfigurer {

    private final ModelSettings settings;

    FormFiles(ModelSettings settings) {
        this.settings = settings;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/forms/*.html")
                .addResourceLocations("file:" + Path.of(settings.forms()).toAbsolutePath() + "/", "classpath:/forms/")
                .setCacheControl(CacheControl.noStore());
    }
}
