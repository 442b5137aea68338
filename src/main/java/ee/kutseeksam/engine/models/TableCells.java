package ee.kutseeksam.engine.models;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What may be written in a cell, and what is wrong with what was, in an analyst's words. */
class TableCells {

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern WORDS = Pattern.compile("\"[^\"]*\"(\\s*,\\s*\"[^\"]*\")*|not\\(\\s*\"[^\"]*\"(\\s*,\\s*\"[^\"]*\")*\\s*\\)");
    private static final Pattern DATE = Pattern.compile("date\\(\\s*\"([^\"]*)\"\\s*\\)");
    private static final Pattern DURATION = Pattern.compile("duration\\(\\s*\"P[0-9YMWD]+\"\\s*\\)");
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Set<String> FUNCTIONS = Set.of("ceiling", "floor", "not");
    private static final Map<String, Object> SAMPLES = Map.of("integer", 1, "string", "x", "date", LocalDate.of(2026, 1, 1));

    private final Feel feel;
    private final Map<String, Tables.Column> given;

    TableCells(Feel feel, Map<String, Tables.Column> given) {
        this.feel = feel;
        this.given = given;
    }

    static boolean isAny(String cell) {
        return cell.isEmpty() || cell.equals("-");
    }

    /** Whether the cell counts with another of the table's inputs. */
    boolean refers(String cell) {
        return names(cell).anyMatch(given::containsKey);
    }

    /** Whether a cell of words, which is well written, fits this one. */
    static boolean fits(String cell, String word) {
        return cell.startsWith("not(") ^ words(cell).anyMatch(word::equals);
    }

    Optional<String> wrongCondition(Tables.Column column, String cell) {
        if (isAny(cell)) {
            return Optional.empty();
        }
        if (column.type().equals("string")) {
            return wrongWords(column, cell);
        }
        return wrongCalculation(column, cell);
    }

    private static Optional<String> wrongWords(Tables.Column column, String cell) {
        if (!WORDS.matcher(cell).matches()) {
            return Optional.of("„" + cell + "“ ei sobi: kirjuta väärtus jutumärkides, mitu väärtust komadega (\"A\",\"B\"), või „-“, kui sobib iga väärtus");
        }
        return words(cell).filter(word -> !isKnown(column, word)).findFirst().map(word -> unknown(column, word));
    }

    private Optional<String> wrongCalculation(Tables.Column column, String cell) {
        boolean day = column.type().equals("date");
        List<String> dates = dates(cell);
        if (dates.stream().anyMatch(date -> !isDay(date))) {
            return Optional.of("„" + cell + "“: sellist kuupäeva ei ole; kirjuta date(\"2026-09-01\")");
        }
        String rest = DURATION.matcher(DATE.matcher(cell).replaceAll("D")).replaceAll("D");
        if (day && (rest.contains("\"") || NUMBER.matcher(rest).find())) {
            return Optional.of("„" + cell + "“ ei sobi: kuupäev kirjutatakse kujul date(\"2026-09-01\"), näiteks >= date(\"2026-09-01\")");
        }
        if (rest.contains("\"") || !day && !dates.isEmpty()) {
            return Optional.of("„" + cell + "“ ei sobi: siin peab olema arv või võrdlus arvuga, näiteks 12, < 12 või [6..12]");
        }
        Optional<String> stranger = names(cell).filter(name -> !given.containsKey(name) && !FUNCTIONS.contains(name)).findFirst();
        if (stranger.isPresent()) {
            return Optional.of("„" + stranger.get() + "“ ei ole väärtus, mida programm tabelile annab (" + String.join(", ", new TreeSet<>(given.keySet())) + ")");
        }
        Map<String, Object> beside = given.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> SAMPLES.get(one.getValue().type())));
        return feel.canRead(cell, SAMPLES.get(column.type()), beside) ? Optional.empty()
                : Optional.of("avaldist „" + cell + "“ ei saa arvutada; vaata sulud, võrdlusmärgid ja komad üle");
    }

    Optional<String> wrongAnswer(Tables.Column column, String cell) {
        return switch (column.type()) {
            case "integer" -> cell.matches("\\d{1,4}") ? Optional.empty()
                    : Optional.of("„" + cell + "“ ei sobi: siin peab olema täisarv 0–9999");
            case "double" -> cell.matches("\\d{1,5}(\\.\\d{1,2})?") ? Optional.empty()
                    : Optional.of("„" + cell + "“ ei sobi: siin peab olema summa eurodes, sendid punkti järel, näiteks 120 või 125.50");
            case "boolean" -> cell.matches("true|false") ? Optional.empty()
                    : Optional.of("„" + cell + "“ ei sobi: siin peab olema true (jah) või false (ei)");
            default -> WORD.matcher(cell).matches() && words(cell).allMatch(word -> isKnown(column, word)) ? Optional.empty()
                    : Optional.of(unknown(column, cell.replace("\"", "")));
        };
    }

    /** The values at which the column's cells may change their mind, and one that none of them names. */
    static List<Object> borders(Tables.Column column, List<String> cells) {
        return switch (column.type()) {
            case "date" -> around(cells.stream().flatMap(cell -> dates(cell).stream()).map(LocalDate::parse), LocalDate.of(2026, 1, 1))
                    .flatMap(day -> Stream.of(day.minusDays(1), day, day.plusDays(1))).sorted().distinct().map(Object.class::cast).toList();
            case "integer" -> around(cells.stream().flatMap(cell -> NUMBER.matcher(cell).results()).map(MatchResult::group).map(Integer::valueOf), 1)
                    .flatMap(number -> Stream.of(number - 1, number, number + 1)).sorted().distinct().map(Object.class::cast).toList();
            default -> {
                List<Object> words = new ArrayList<>(column.words().stream().sorted().toList());
                if (words.isEmpty()) {
                    words.addAll(new TreeSet<>(cells.stream().flatMap(TableCells::words).toList()));
                    words.add(OTHER);
                }
                yield words;
            }
        };
    }

    /** A word that no cell names. */
    static final String OTHER = "(muu)";

    private static <T> Stream<T> around(Stream<T> named, T whereNone) {
        List<T> all = named.toList();
        return all.isEmpty() ? Stream.of(whereNone) : all.stream();
    }

    private static Stream<String> words(String cell) {
        return WORD.matcher(cell).results().map(word -> word.group(1));
    }

    private static List<String> dates(String cell) {
        return DATE.matcher(cell).results().map(date -> date.group(1)).toList();
    }

    private static Stream<String> names(String cell) {
        String rest = DURATION.matcher(DATE.matcher(cell).replaceAll("")).replaceAll("");
        return NAME.matcher(WORD.matcher(rest).replaceAll("")).results().map(MatchResult::group);
    }

    private static boolean isDay(String date) {
        try {
            return LocalDate.parse(date).getYear() > 1990;
        } catch (DateTimeException impossible) {
            return false;
        }
    }

    private static boolean isKnown(Tables.Column column, String word) {
        return column.words().isEmpty() || column.words().contains(word);
    }

    private static String unknown(Tables.Column column, String word) {
        return "sõna „" + word + "“ programm ei tunne; kirjuta jutumärkides üks neist: " + String.join(", ", new TreeSet<>(column.words()));
    }
}
