package ee.kutseeksam.engine.access;

import java.util.List;
import org.camunda.bpm.engine.impl.Page;

/** Cuts the engine's page out of a whole list. */
final class Pages {

    private Pages() { }

    static <T> List<T> cut(List<T> all, Page page) {
        return page == null ? all : all.stream().skip(page.getFirstResult()).limit(page.getMaxResults()).toList();
    }
}
