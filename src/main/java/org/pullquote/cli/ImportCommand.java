package org.pullquote.cli;

import jakarta.enterprise.inject.spi.CDI;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pullquote.ingest.archive.ImageFolder;
import org.pullquote.ingest.fetch.WebAddress;
import org.pullquote.ingest.jobs.FileImports;
import org.pullquote.ingest.jobs.ImportStatus;
import org.pullquote.ingest.jobs.ImportView;
import org.pullquote.ingest.read.Format;
import org.pullquote.ingest.read.Unreadable;
import org.pullquote.ingest.read.Unrecognised;
import org.pullquote.ingest.read.Upload;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Imports files, and what is at web addresses. */
@Command(
        name = "import",
        description =
                "Import exports, feeds, pages and texts, from files and from the web. What was imported before and says the same is left"
                        + " alone, so that an import that was cut off is simply started again.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all is filed",
            "1:something could not be read or filed",
            "2:the command was misused",
            "130:it was stopped; the same command goes on"
        })
final class ImportCommand implements Callable<Integer>, Commands.OnData {
    private static final int FAILURES_SHOWN = 20;
    private static final int ITEMS_BETWEEN = 1_000;
    private static final int WIDTH = 30;
    private static final Pattern WEB = Pattern.compile("(?i)[a-z][a-z0-9+.-]*://");

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE|URL", description = "What to import: files, or web addresses.")
    private List<String> places;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "Its format; without it, the file's name or the content tells: ${COMPLETION-CANDIDATES}.")
    private @Nullable Format format;

    @Option(names = "--publish", description = "Publish what was public in the source, with the date that it had.")
    private boolean publish;

    @Option(
            names = "--images",
            paramLabel = "DIR",
            description = "The files of the images of an export of our own (export --images).")
    private @Nullable Path images;

    @Option(names = "--dry-run", description = "Read everything and file nothing.")
    private boolean dryRun;

    @Override
    public boolean isFutile() {
        return lacksImages() || places.stream().noneMatch(place -> isAddress(place) || complaint(place) == null);
    }

    private boolean lacksImages() {
        return images != null && !Files.isDirectory(images);
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (lacksImages()) {
            report().tell(String.valueOf(images), "there is no such folder.");
            return 1;
        }
        int code = dryRun || images == null || isFutile() ? 0 : bring(images);
        for (var place : places) {
            try {
                code = Math.max(code, take(place));
            } catch (FileImports.Stopped stopped) {
                report().tell(place, "it was stopped before its end; the same command goes on where it was.");
                return Commands.STOPPED;
            } catch (Unreadable unreadable) {
                report().unreadable(place, unreadable);
                code = 1;
            } catch (IOException | UncheckedIOException failure) {
                report().tell(place, "it could not be read: " + failure.getMessage());
                code = 1;
            }
        }
        return code;
    }

    /** Before the lines that name them. */
    private int bring(Path folder) throws IOException {
        var complaints = new ArrayList<String>();
        CDI.current().select(ImageFolder.class).get().bring(folder, complaints::add);
        complaints.forEach(spec.commandLine().getOut()::println);
        return complaints.isEmpty() ? 0 : 1;
    }

    private int take(String place) throws IOException, InterruptedException {
        var complaint = isAddress(place) ? null : complaint(place);
        if (complaint != null) {
            report().tell(place, complaint);
            return 1;
        }
        var imports = CDI.current().select(FileImports.class).get();
        if (isAddress(place)) {
            var address = WebAddress.parse(place);
            return dryRun
                    ? read(place, imports.count(address, told(), this::showRead))
                    : await(imports, place, imports.begin(address, told(), publish), new CompletableFuture<>());
        }
        var file = Path.of(place);
        return dryRun
                ? read(place, imports.count(file, told(), this::showRead))
                : await(imports, place, imports.begin(file, told(), publish), expected(imports, file));
    }

    private static boolean isAddress(String place) {
        return WEB.matcher(place).lookingAt();
    }

    /** What keeps a file from being read, if anything does. */
    private static @Nullable String complaint(String place) {
        var file = Path.of(place);
        if (Files.isDirectory(file)) {
            return "this is a folder; name the files in it.";
        }
        if (!Files.isReadable(file)) {
            return "there is no such file, or it may not be read.";
        }
        if (!Files.isRegularFile(file)) {
            return "this is no file, and an import reads its source more than once; save it to one first.";
        }
        try {
            Unrecognised.refuseBinary(Upload.of(file, null));
            return null;
        } catch (Unreadable binary) {
            return binary.reason();
        }
    }

    private static boolean isWatched() {
        return System.console() != null;
    }

    /** How many items there are, once they are counted, for somebody who watches. Reading is quick beside filing. */
    private Future<Long> expected(FileImports imports, Path file) {
        var counting =
                new FutureTask<>(() -> imports.count(file, told(), _ -> {}).items());
        if (isWatched()) {
            Thread.startVirtualThread(counting);
        }
        return counting;
    }

    /** How far a dry run is, on a line that is written over. */
    private void showRead(long items) {
        if (isWatched() && items % ITEMS_BETWEEN == 0) {
            overwrite("%,d read ".formatted(items));
        }
    }

    private int read(String place, FileImports.Found found) {
        if (isWatched()) {
            overwrite("");
        }
        report().found(place, found);
        return found.failed() == 0 ? 0 : 1;
    }

    private int await(FileImports imports, String place, UUID id, Future<Long> expected) throws InterruptedException {
        long begun = System.nanoTime();
        var job = imports.progress(id);
        while (!job.isOver()) {
            show(job, expected, begun);
            job = imports.await(id);
        }
        show(job, expected, begun);
        return over(place, job, imports.failures(id, FAILURES_SHOWN));
    }

    private Format told() {
        return format == null ? Format.AUTO : format;
    }

    /** A line that is written over, as long as somebody looks. Of a file that cannot be counted, the import says why. */
    private void show(ImportView job, Future<Long> expected, long begun) {
        if (!isWatched()) {
            return;
        }
        double minutes = (System.nanoTime() - begun) / 60e9;
        var bar = "";
        if (expected.state() == Future.State.SUCCESS && expected.resultNow() > 0) {
            int done = (int) Math.min(WIDTH, WIDTH * job.total() / expected.resultNow());
            bar = "[%s%s] ".formatted("#".repeat(done), ".".repeat(WIDTH - done));
        }
        overwrite("%s%,d filed, %,.0f a minute ".formatted(bar, job.total(), job.total() / Math.max(minutes, 1e-3)));
    }

    private void overwrite(String line) {
        spec.commandLine().getErr().print("\r" + line);
        spec.commandLine().getErr().flush();
    }

    private int over(String place, ImportView job, List<ImportView.Item> failures) {
        if (isWatched()) {
            spec.commandLine().getErr().println();
        }
        report().over(place, job, failures);
        return job.counts().failed() == 0 && job.status() == ImportStatus.DONE ? 0 : 1;
    }

    private ImportReport report() {
        return new ImportReport(spec.commandLine().getOut());
    }
}
