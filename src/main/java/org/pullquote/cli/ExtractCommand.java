package org.pullquote.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.pullquote.content.Span;
import org.pullquote.ingest.extract.AnnotatedAttribution;
import org.pullquote.ingest.extract.Extractor;
import org.pullquote.ingest.extract.FoundQuote;
import org.pullquote.ingest.extract.text.Effort;
import org.pullquote.ingest.read.page.PageText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what would be found, without any database. */
@Command(
        name = "extract",
        description = "Show what is found in texts or pages. It touches no database.",
        mixinStandardHelpOptions = true,
        subcommands = {ExtractCommand.Quotes.class, ExtractCommand.Html.class})
final class ExtractCommand implements Runnable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "What to extract is missing: quotes or html.");
    }

    /** The attributions of texts. */
    @Command(
            name = "quotes",
            description =
                    "Read lines {\"id\",\"text\"}, write lines {\"id\",\"attributions\"}; offsets are code points.",
            mixinStandardHelpOptions = true)
    static final class Quotes implements Callable<Integer> {
        @Spec
        private CommandSpec spec;

        @Option(
                names = "--confidence",
                description = "Write the quotes that an import would make as well, each with its confidence.")
        private boolean confidence;

        @Parameters(paramLabel = "FILE.jsonl")
        private Path file;

        @Override
        public Integer call() throws IOException {
            var extractor = new Extractor();
            var out = spec.commandLine().getOut();
            int number = 0;
            try (var lines = Files.newBufferedReader(file)) {
                for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                    number++;
                    if (!line.isBlank()) {
                        write(out, article(line, number), extractor);
                    }
                }
            }
            out.flush();
            return 0;
        }

        private JsonNode article(String line, int number) {
            try {
                var article = JSON.readTree(line);
                if (article.path("text").isTextual()) {
                    return article;
                }
            } catch (JsonProcessingException broken) {
                // Told below, as what is no such object either.
            }
            throw new ParameterException(
                    spec.commandLine(),
                    "%s, line %d: this is no object {\"id\",\"text\"} in JSON.".formatted(file, number));
        }

        private void write(PrintWriter out, JsonNode article, Extractor extractor) throws JsonProcessingException {
            String text = article.path("text").asText();
            var answer = new LinkedHashMap<String, Object>();
            answer.put("id", article.path("id"));
            answer.put("attributions", attributions(extractor, text, article.path("id")));
            if (confidence) {
                var quotes = extractor.extract(text).quotes();
                answer.put("quotes", quotes.stream().map(Quotes::quote).toList());
            }
            out.println(JSON.writeValueAsString(answer));
        }

        private List<Object> attributions(Extractor extractor, String text, JsonNode id) {
            try {
                return extractor.annotate(text).stream()
                        .<Object>map(Quotes::attribution)
                        .toList();
            } catch (Effort.Exhausted tangled) {
                spec.commandLine().getErr().printf("%s: nothing is extracted: %s%n", id, tangled.getMessage());
                return List.of();
            }
        }

        private static Map<String, Object> attribution(AnnotatedAttribution one) {
            var shown = new LinkedHashMap<String, Object>();
            shown.put("type", one.type());
            shown.put("source", pairs(one.source()));
            shown.put("cue", pairs(one.cue()));
            shown.put("content", pairs(one.content()));
            return shown;
        }

        private static Map<String, Object> quote(FoundQuote one) {
            var shown = new LinkedHashMap<String, Object>();
            shown.put("kind", one.kind());
            shown.put("passage", pairs(one.passage()));
            shown.put("speaker", one.speakerSpan() == null ? List.of() : pairs(List.of(one.speakerSpan())));
            shown.put("confidence", one.confidence());
            return shown;
        }

        private static List<int[]> pairs(List<Span> spans) {
            return spans.stream()
                    .map(span -> new int[] {span.start(), span.end()})
                    .toList();
        }
    }

    /** The main text of pages. */
    @Command(
            name = "html",
            description = "Read the pages of a folder, *.html and *.html.gz, and write the text of each article.",
            mixinStandardHelpOptions = true)
    static final class Html implements Callable<Integer> {
        @Spec
        private CommandSpec spec;

        @Parameters(paramLabel = "DIR")
        private Path folder;

        @Override
        public Integer call() throws IOException {
            var answer = new LinkedHashMap<String, Object>();
            try (var files = Files.list(folder)) {
                for (var file : files.sorted().toList()) {
                    var name = file.getFileName().toString();
                    if (name.endsWith(".html") || name.endsWith(".html.gz")) {
                        answer.put(name.replaceFirst("\\.html(\\.gz)?$", ""), Map.of("articleBody", text(file)));
                    }
                }
            }
            spec.commandLine().getOut().println(JSON.writeValueAsString(answer));
            return 0;
        }

        /** In the encoding that the page declares. */
        private static String text(Path file) throws IOException {
            try (var bytes = Files.newInputStream(file);
                    var page = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes) {
                return PageText.of(Jsoup.parse(page, null, ""));
            }
        }
    }
}
