package ee.kutseeksam.engine;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;

/** Offers no script language, whatever lies on the class path: a diagram or a table may not bring code. */
class NoScripts extends ScriptEngineManager {

    NoScripts() {
        super(ClassLoader.getPlatformClassLoader());
    }

    @Override
    public ScriptEngine getEngineByName(String language) {
        throw new IllegalStateException("Skriptid on keelatud");
    }
}
