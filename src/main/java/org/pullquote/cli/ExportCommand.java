package org.pullquote.cli;

import jakarta.enterprise.inject.spi.CDI;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pullquote.ingest.archive.Export;
import org.pullquote.ingest.archive.ImageFolder;
import org.pullquote.ingest.archive.Line;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Exports the newsroom. */
@Command(
        name = "export",
        description =
                "Write what the newsroom holds, as it is at this moment: a line of JSON for each source, section, tag,"
                        + " author, image and article. It tells what is not public; keep it as safe as the database.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:all is written", "1:something could not be read or written", "2:the command was misused"})
final class ExportCommand implements Callable<Integer>, Commands.OnData {
    private static final int LINES_BETWEEN = 1_000;

    @Spec
    private CommandSpec spec;

    @Option(names = "--output", paramLabel = "FILE", description = "Where to; without it, to the standard output.")
    private @Nullable Path output;

    @Option(
            names = "--images",
            paramLabel = "DIR",
            description = "Where the files of the images go; without it, they stay behind.")
    private @Nullable Path images;

    private int articles;
    private int imagesMet;
    private int others;
    private int missing;

    @Override
    public boolean isFutile() {
        return complaint() != null;
    }

    private @Nullable String complaint() {
        return output == null ? null : new Destination(output).complaint();
    }

    @Override
    public Integer call() {
        var complaint = complaint();
        if (complaint != null) {
            return failed(complaint);
        }
        try {
            if (output == null) {
                write(new FileOutputStream(FileDescriptor.out));
            } else {
                new Destination(output).write(this::write);
            }
        } catch (IOException | UncheckedIOException failure) {
            var why = failure.getCause() instanceof IOException cause ? cause : failure;
            return failed(String.valueOf(why.getMessage()));
        }
        tell("%s, %s, %s."
                .formatted(
                        Amount.of(articles, "article"),
                        Amount.of(imagesMet, "image"),
                        Amount.of(others, "source, section, tag or author", "sources, sections, tags and authors")));
        if (images == null && imagesMet > 0) {
            tell("The files of the images stayed behind; --images DIR takes them along.");
        }
        return missing == 0 ? 0 : 1;
    }

    private int failed(String why) {
        tell("The export could not be written: %s.".formatted(why));
        return 1;
    }

    private void write(OutputStream stream) throws IOException {
        try (Writer out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8))) {
            CDI.current().select(Export.class).get().write(out, this::written);
        }
    }

    private void written(Line line) {
        if (line.article() != null) {
            articles++;
        } else if (line.image() != null) {
            imagesMet++;
            take(line);
        } else {
            others++;
        }
        if (System.console() != null && (articles + imagesMet + others) % LINES_BETWEEN == 0) {
            spec.commandLine().getErr().printf("\r%,d lines ", articles + imagesMet + others);
            spec.commandLine().getErr().flush();
        }
    }

    private void take(Line line) {
        if (images != null && line.image() != null) {
            try {
                if (!CDI.current().select(ImageFolder.class).get().take(line.image(), images)) {
                    missing++;
                    tell("%s: the storage has no file %s."
                            .formatted(line.ref(), line.image().file().key()));
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    private void tell(String sentence) {
        if (System.console() != null) {
            spec.commandLine().getErr().print('\r');
        }
        spec.commandLine().getErr().println(sentence);
    }
}
