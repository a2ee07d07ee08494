package org.pullquote.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jsoup.Jsoup;
import org.pullquote.content.Span;
import org.pullquote.ingest.extract.AnnotatedAttribution;
import org.pullquote.ingest.extract.Extractor;
import org.pullquote.ingest.extract.FoundQuote;
import org.pullquote.ingest.extract.text.Effort;
import org.pullquote.ingest.read.Unreadable;
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
            description = {
                "Find who is said to have said what in texts: one object of JSON to a line.",
                "Read: {\"id\":…,\"text\":\"…\"}",
                "Written: {\"id\":…,\"attributions\":[{\"type\":\"…\",\"source\":[[from,to]],\"cue\":[[from,to]],"
                        + "\"content\":[[from,to]]}]}",
                "Places are counted in code points of the text, from 0; one place may have several parts."
            },
            mixinStandardHelpOptions = true,
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {"0:all is read", "1:something could not be read", "2:the command was misused"})
    static final class Quotes implements Callable<Integer> {
        @Spec
        private CommandSpec spec;

        @Option(
                names = "--confidence",
                description = "Write the quotes that an import would make as well: {…,\"quotes\":[{\"kind\":\"…\","
                        + "\"passage\":[[from,to]],\"speaker\":[[from,to]],\"confidence\":0.9}]}")
        private boolean confidence;

        @Parameters(paramLabel = "FILE.jsonl", description = "In UTF-8.")
        private Path file;

        @Override
        public Integer call() throws IOException {
            var extractor = new Extractor();
            var out = spec.commandLine().getOut();
            int number = 0;
            if (Files.isDirectory(file)) {
                throw new Unreadable("this is a folder; name a file in it.", file.toString(), null);
            }
            try (var lines = Files.newBufferedReader(file)) {
                for (var line = lines.readLine(); line != null && !System.out.checkError(); line = lines.readLine()) {
                    number++;
                    if (!line.isBlank()) {
                        write(out, article(line, number), extractor);
                    }
                }
            } catch (MalformedInputException malformed) {
                throw new Unreadable("this is not UTF-8.", file.toString(), malformed);
            }
            out.flush();
            return 0;
        }

        private JsonNode article(String line, int number) {
            var article = tree(line);
            var text = article.path("text");
            if (text.isTextual()) {
                return article;
            }
            throw new Unreadable(
                    !article.isObject()
                            ? "this is no object in JSON."
                            : "the member \"text\" is %s.".formatted(text.isMissingNode() ? "missing" : "no text"),
                    "%s, line %d".formatted(file, number),
                    null);
        }

        private static JsonNode tree(String line) {
            try {
                return JSON.readTree(line);
            } catch (JsonProcessingException broken) {
                return MissingNode.getInstance();
            }
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
            description = {
                "Read the pages of a folder, *.html and *.html.gz, and write the text of each article, under the name of"
                        + " its file without the ending, as one object of JSON:",
                "{\"NAME\":{\"articleBody\":\"…\"},…}"
            },
            mixinStandardHelpOptions = true,
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {"0:all is read", "1:something could not be read", "2:the command was misused"})
    static final class Html implements Callable<Integer> {
        @Spec
        private CommandSpec spec;

        @Parameters(paramLabel = "DIR", description = "The folder; those within it are left out.")
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
            if (answer.isEmpty()) {
                throw new Unreadable(
                        "there are no pages in this folder, *.html or *.html.gz.", folder.toString(), null);
            }
            spec.commandLine().getOut().println(JSON.writeValueAsString(answer));
            return 0;
        }

        /** In the encoding that the page declares. */
        private static String text(Path file) throws IOException {
            try (var bytes = Files.newInputStream(file);
                    var page = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes) {
                return PageText.of(Jsoup.parse(page, null, ""));
            } catch (EOFException cut) {
                throw new Unreadable("this is cut off.", file.toString(), cut);
            } catch (ZipException damaged) {
                throw new Unreadable(String.valueOf(damaged.getMessage()), file.toString(), damaged);
            }
        }
    }
}
