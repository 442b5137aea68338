package ee.kutseeksam.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.function.Function;
import java.util.regex.Pattern;

/** A value that is written in one way: an id, a day, a moment. No list of numbers, no zone that would be lost, no year 12345. */
final class StrictText<T> extends StdDeserializer<T> {

    static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    static final Pattern MOMENT = Pattern.compile(DAY + "T\\d\\d:\\d\\d(:\\d\\d)?");

    private final transient Pattern form;
    private final transient Function<String, T> parse;

    StrictText(Class<T> type, Pattern form, Function<String, T> parse) {
        super(type);
        this.form = form;
        this.parse = parse;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = parser.currentToken() == JsonToken.VALUE_STRING ? parser.getText() : "";
        try {
            if (form.matcher(text).matches()) {
                return parse.apply(text);
            }
        } catch (DateTimeException notInTheCalendar) {
            throw InvalidFormatException.from(parser, "", text, handledType());
        }
        throw InvalidFormatException.from(parser, "", text, handledType());
    }
}
