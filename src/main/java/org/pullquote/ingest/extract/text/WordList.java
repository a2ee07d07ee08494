package org.pullquote.ingest.extract.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The word lists that lie beside these classes: lines by {@code [section]}, {@code #} begins a comment. */
public final class WordList {
    private static final String FOLDER = "/org/pullquote/ingest/extract/en/";

    private WordList() {}

    /**
     * Reads a list.
     *
     * @return its lines by section; those before any section stand under the empty name
     * @throws UncheckedIOException if it cannot be read
     */
    public static Map<String, List<String>> read(String name) {
        var sections = new LinkedHashMap<String, List<String>>();
        String section = "";
        try (var in = WordList.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IOException("no word list " + name);
            }
            var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line : reader.lines().map(String::strip).toList()) {
                if (line.startsWith("[") && line.endsWith("]")) {
                    section = line.substring(1, line.length() - 1);
                } else if (!line.isEmpty() && line.charAt(0) != '#') {
                    sections.computeIfAbsent(section, key -> new ArrayList<>()).add(line);
                }
            }
            return sections;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
