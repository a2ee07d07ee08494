import io.netty.util.AsciiString;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * What sending the bytes costs and nothing else: a Vert.x server without a router that has finished answers in a map. Arguments:
 * a port, a folder of files ({@code a.json} is sent for {@code /a.json}), and the headers to send, name and value in turn.
 */
class BareVertx extends AbstractVerticle {
    static final Map<String, Buffer> FILES = new HashMap<>();
    static String[] arguments;

    public static void main(String[] given) throws IOException {
        arguments = given;
        try (var files = Files.list(Path.of(given[1]))) {
            for (var file : files.toList()) {
                FILES.put("/" + file.getFileName(), Buffer.buffer(Files.readAllBytes(file)));
            }
        }
        var vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(true));
        var loops = Runtime.getRuntime().availableProcessors() * 2;
        vertx.deployVerticle(BareVertx::new, new DeploymentOptions().setInstances(loops));
    }

    @Override
    public void start() {
        var headers = new CharSequence[arguments.length - 2];
        for (var i = 0; i < headers.length; i++) {
            headers[i] = AsciiString.of(arguments[i + 2]);
        }
        vertx.createHttpServer()
                .requestHandler(request -> {
                    var response = request.response();
                    for (var i = 0; i < headers.length; i += 2) {
                        response.putHeader(headers[i], headers[i + 1]);
                    }
                    response.end(FILES.get(request.path()));
                })
                .listen(Integer.parseInt(arguments[0]));
    }
}
