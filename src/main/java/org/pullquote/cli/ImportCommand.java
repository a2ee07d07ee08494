package org.pullquote.cli;

import jakarta.enterprise.inject.spi.CDI;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pullquote.ingest.jobs.FileImports;
import org.pullquote.ingest.jobs.ImportView;
import org.pullquote.ingest.read.Format;
import org.pullquote.ingest.read.Unreadable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Imports files. */
@Command(
        name = "import",
        description = "Import files: exports, feeds, pages, texts. What was imported before and says the same is left"
                + " alone, so that an import that was cut off is simply started again.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:all is filed", "1:something could not be read or filed", "2:the command was misused"})
final class ImportCommand implements Callable<Integer>, Commands.OnData {
    private static final int FAILURES_SHOWN = 20;
    private static final int WIDTH = 30;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "What to import.")
    private List<Path> files;

    @Option(names = "--format", paramLabel = "FORMAT", description = "Its format; without it, the content tells.")
    private @Nullable Format format;

    @Option(names = "--publish", description = "Publish what was public in the source, with the date that it had.")
    private boolean publish;

    @Option(names = "--dry-run", description = "Read everything and file nothing.")
    private boolean dryRun;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var imports = CDI.current().select(FileImports.class).get();
        int code = 0;
        for (var file : files) {
            if (!Files.isReadable(file)) {
                out("%s: there is no such file.".formatted(file));
                code = 1;
            } else {
                code = Math.max(code, dryRun ? read(imports, file) : file(imports, file));
            }
        }
        return code;
    }

    private int read(FileImports imports, Path file) {
        try {
            var found = imports.count(file, told());
            out("%s: %d articles in %s; %d to be skipped, %d unreadable. Nothing was filed."
                    .formatted(file, found.articles(), found.format(), found.skipped(), found.failed()));
            return found.failed() == 0 ? 0 : 1;
        } catch (Unreadable unreadable) {
            out("%s: %s".formatted(file, told(unreadable.reason(), unreadable.where())));
            return 1;
        }
    }

    private int file(FileImports imports, Path file) throws IOException, InterruptedException {
        var id = imports.begin(file, told(), publish);
        long begun = System.nanoTime();
        var job = imports.progress(id);
        while (!job.isOver()) {
            show(job, begun);
            job = imports.await(id);
        }
        show(job, begun);
        return report(file, job, imports.failures(id, FAILURES_SHOWN));
    }

    private Format told() {
        return format == null ? Format.AUTO : format;
    }

    /** A line that is written over, as long as somebody looks. */
    private void show(ImportView job, long begun) {
        if (System.console() == null) {
            return;
        }
        double minutes = (System.nanoTime() - begun) / 60e9;
        long known = job.total() + job.waiting();
        int done = known == 0 ? 0 : (int) (WIDTH * job.total() / known);
        spec.commandLine()
                .getErr()
                .printf(
                        "\r[%s%s] %,d filed, %,.0f a minute ",
                        "#".repeat(done), ".".repeat(WIDTH - done), job.total(), job.total() / Math.max(minutes, 1e-3));
        spec.commandLine().getErr().flush();
    }

    private int report(Path file, ImportView job, List<ImportView.Item> failures) {
        var counts = job.counts();
        if (System.console() != null) {
            spec.commandLine().getErr().println();
        }
        out("%s: %d items: %d created, %d updated, %d unchanged, %d skipped, %d failed."
                .formatted(
                        file,
                        job.total(),
                        counts.created(),
                        counts.updated(),
                        counts.unchanged(),
                        counts.skipped(),
                        counts.failed()));
        if (job.comments() > 0) {
            out("  %d comments were not imported.".formatted(job.comments()));
        }
        failures.forEach(item -> out("  %s failed: %s".formatted(item.ref(), told(item.reason(), item.where()))));
        if (job.reason() != null) {
            out("  It could not be read to its end: " + told(job.reason(), job.where()));
        }
        return counts.failed() == 0 && job.reason() == null ? 0 : 1;
    }

    private static String told(@Nullable String reason, @Nullable String where) {
        return where == null ? String.valueOf(reason) : "%s (%s)".formatted(reason, where);
    }

    private void out(String line) {
        spec.commandLine().getOut().println(line);
    }
}
