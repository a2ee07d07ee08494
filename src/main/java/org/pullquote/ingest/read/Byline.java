package org.pullquote.ingest.read;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who wrote an article and when, as the lines under its title say it. */
record Byline(List<String> authors, @Nullable Instant publishedAt, List<TextGroup> rest) {
    /** How many groups under the title are looked at. */
    private static final int DEPTH = 3;

    private static final String NAME =
            "\\p{Lu}[\\p{L}'’.-]+(?:\\h+(?:\\p{Lu}[\\p{L}'’.-]*|de|van|von|der|la|al|bin)){1,4}";
    private static final Pattern AUTHORS = Pattern.compile("(?i:written by|by|von|par|por)\\h+(" + NAME
            + "(?:(?:,\\h+(?:and\\h+)?|\\h+(?:and|und|et|y|&)\\h+)" + NAME + "){0,19})(?:\\h*[|,•·–—-]?\\h*(.*))?");
    private static final Pattern BETWEEN = Pattern.compile(",\\h+(?:and\\h+)?|(?<!\\h)\\h++(?:and|und|et|y|&)\\h+");
    /** What those who were named before it are at the paper, and where, in the languages that bylines are read in. */
    private static final Pattern POST = Pattern.compile("(?iU).*\\b(?:"
            + "(?:writer|reporter|correspondent|columnist|contributor|producer|photographer|journalist)s?"
            + "|editors?(?:[- ](?:in[- ]chief|at[- ]large))?"
            + "|\\p{L}*(?:redakteur|korrespondent|reporter|journalist|fotograf)(?:e|en|in|innen)?"
            + "|(?:journaliste|correspondante?|photographe)s?|envoyée?s? spécia(?:le?s?|ux)|rédact(?:eur|rice)s?(?: en chef)?"
            + "|(?:redactor(?:a|es|as)?|editor(?:a|es|as))(?: jef[ea]s?)?|corresponsal(?:es)?|enviad[oa]s? especial(?:es)?"
            + "|periodistas?|reporter[oa]s?)(?:\\h(?:in|at|for|of|der|des|für|aus|à|au|aux|en|de|du|del)\\h.*)?");
    /** What a byline begins with in a field that is for names. Words that names begin with as well, such as "von", are none. */
    private static final Pattern LEAD = Pattern.compile("(?i)\\s*(?:written )?by(?:\\h*:)?\\s+(?=\\S)");

    private static final Pattern DATE_LEAD = Pattern.compile(
            "(?i)^(?:(?:first )?published|posted|updated|last updated|veröffentlicht|publié|publicado|date|on|am|le|el)"
                    + "\\b[:\\h]*");
    private static final Pattern AFTER_YEAR = Pattern.compile("(?<=\\b\\d{4})[,\\h|•·–—-].*");

    private static final List<DateTimeFormatter> DATES = Stream.of(
                    Stream.of("uuuu-MM-dd").map(pattern -> formatter(pattern, Locale.ROOT)),
                    Stream.of("MMMM d, uuuu", "MMM d, uuuu", "d MMMM uuuu", "EEEE, MMMM d, uuuu", "EEEE, d MMMM uuuu")
                            .map(pattern -> formatter(pattern, Locale.ENGLISH)),
                    Stream.of("d. MMMM uuuu", "dd.MM.uuuu", "EEEE, d. MMMM uuuu")
                            .map(pattern -> formatter(pattern, Locale.GERMAN)),
                    Stream.of("d MMMM uuuu").map(pattern -> formatter(pattern, Locale.FRENCH)),
                    Stream.of("d 'de' MMMM 'de' uuuu").map(pattern -> formatter(pattern, Locale.of("es"))))
            .flatMap(formatters -> formatters)
            .toList();

    /** The names of a byline, or what is none as it is. */
    static List<String> names(String written) {
        var lead = LEAD.matcher(written);
        return lead.lookingAt() ? people(written.substring(lead.end())).toList() : List.of(written);
    }

    private static Stream<String> people(String names) {
        var parts = BETWEEN.split(names);
        return Stream.concat(
                Stream.of(parts[0]),
                Arrays.stream(parts).skip(1).filter(name -> !POST.matcher(name).matches()));
    }

    static Byline of(List<TextGroup> groups) {
        var authors = new ArrayList<String>();
        var rest = new ArrayList<TextGroup>();
        Instant publishedAt = null;
        for (int i = 0; i < groups.size(); i++) {
            var lines = new ArrayList<String>();
            for (var line : groups.get(i).lines()) {
                var byline = AUTHORS.matcher(line);
                boolean written = i < DEPTH && byline.matches() && !TextGroup.isProse(line);
                var date = i < DEPTH ? date(written ? byline.group(2) : line) : Optional.<Instant>empty();
                if (written) {
                    people(byline.group(1)).forEach(authors::add);
                }
                if (date.isPresent()) {
                    publishedAt = publishedAt == null ? date.get() : publishedAt;
                } else if (!written) {
                    lines.add(line);
                }
            }
            if (!lines.isEmpty()) {
                rest.add(new TextGroup(lines));
            }
        }
        return new Byline(List.copyOf(authors), publishedAt, rest);
    }

    /** The first moment of a day in UTC: pages seldom say more. */
    private static Optional<Instant> date(@Nullable String line) {
        if (line == null || line.length() > 60) {
            return Optional.empty();
        }
        var bare = AFTER_YEAR
                .matcher(DATE_LEAD.matcher(line.strip()).replaceFirst(""))
                .replaceFirst("");
        for (var formatter : DATES) {
            try {
                return Optional.ofNullable(Times.startOf(LocalDate.parse(bare, formatter)));
            } catch (DateTimeException another) {
                continue;
            }
        }
        return Optional.empty();
    }

    private static DateTimeFormatter formatter(String pattern, Locale locale) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(locale);
    }
}
