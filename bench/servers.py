"""The processes that are measured, over one folder: PostgreSQL, Pullquote and a second replica of it, nginx, a bare Vert.x."""
import gzip
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import time
import urllib.request

BENCH = pathlib.Path(__file__).resolve().parent
APP = BENCH.parent / "target/quarkus-app"
KEY = "pq_benchadmin0_0123456789abcdefghijklmnopqrstuv"
PORTS = {"postgresql": 25432, "pullquote": 28081, "nginx": 28082, "vertx": 28083, "replica": 28084}
JAVA = os.path.join(os.environ["JAVA_HOME"], "bin/java") if "JAVA_HOME" in os.environ else "java"
PROGRAMS = sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin"))[-1]


def get(url, headers=None, timeout=60):
    with urllib.request.urlopen(urllib.request.Request(url, headers=headers or {}), timeout=timeout) as answer:
        return answer.headers, answer.read()


def base(server):
    return f"http://127.0.0.1:{PORTS[server]}"


def archive():
    """The archive of loaded classes that the application starts with, and the JVM's option for it."""
    return ("AOT cache", ["-XX:AOTCache=app.aot"]) if (APP / "app.aot").exists() else ("no archive", [])


class Servers:
    def __init__(self, folder):
        self.folder = folder
        self.processes = {}
        self.logs = {}
        self.psql = ["psql", "-h", "127.0.0.1", "-p", str(PORTS["postgresql"]), "-U", "postgres", "-d", "pullquote", "-q",
                     "-v", "ON_ERROR_STOP=1"]

    def postgresql(self, making=False):
        """Over the folder's data. While the data set is made, a crash may lose it."""
        home = self.folder / "postgresql"
        user = {"user": "postgres", "group": "postgres", "extra_groups": []} if os.geteuid() == 0 else {}
        if not home.exists():
            home.mkdir()
            if user:
                shutil.chown(home, "postgres")
            subprocess.run([PROGRAMS / "initdb", "-D", home / "data", "-A", "trust", "-U", "postgres", "--locale=C.UTF-8"],
                           check=True, stdout=subprocess.DEVNULL, cwd=home, **user)
        options = {"port": PORTS["postgresql"], "unix_socket_directories": "", "listen_addresses": "127.0.0.1",
                   "shared_buffers": "2GB", "max_wal_size": "8GB", "maintenance_work_mem": "1GB", "random_page_cost": "1.1",
                   "max_connections": "200"}
        if making:
            options |= {"fsync": "off", "full_page_writes": "off", "wal_level": "minimal", "max_wal_senders": "0", "autovacuum": "off"}
        self.run("postgresql", [PROGRAMS / "postgres", "-D", home / "data"]
                 + [part for name, value in options.items() for part in ("-c", f"{name}={value}")],
                 cwd=home, **user)
        while self.processes["postgresql"].poll() is None:
            made = subprocess.run(["createdb", *self.psql[1:7], "pullquote"], stderr=subprocess.PIPE, text=True)
            if made.returncode == 0 or "already exists" in made.stderr:
                return
            time.sleep(0.1)
        sys.exit("PostgreSQL does not start: " + self.logs["postgresql"].read_text()[-2000:])

    def pullquote(self, name="pullquote", **settings):
        """Seconds from the start of the process to its first answer."""
        environment = dict(
            os.environ, PULLQUOTE_BOOTSTRAP_KEY=KEY, PULLQUOTE_DATA_DIR=str(self.folder / "data"),
            QUARKUS_HTTP_PORT=str(PORTS[name]), QUARKUS_MANAGEMENT_PORT=str(PORTS[name] + 1_000), QUARKUS_LOG_LEVEL="WARN",
            QUARKUS_DATASOURCE_JDBC_URL=f"jdbc:postgresql://127.0.0.1:{PORTS['postgresql']}/pullquote",
            QUARKUS_DATASOURCE_USERNAME="postgres", QUARKUS_DATASOURCE_PASSWORD="postgres", **settings)
        began = time.monotonic()
        self.run(name, [JAVA, *archive()[1], "-Xmx512m", "-jar", "quarkus-run.jar"], env=environment, cwd=APP)
        self.until_answered(name, "/v1/articles?limit=1")
        return time.monotonic() - began

    def still(self, files, headers):
        """nginx and Vert.x, which send the same bytes with the same headers."""
        www = self.folder / "www"
        shutil.rmtree(www, ignore_errors=True)
        www.mkdir()
        for name, body in files.items():
            (www / name).write_bytes(body)
            (www / (name + ".gz")).write_bytes(gzip.compress(body, 6))
        kept = [(name, value) for name, value in headers.items()
                if name.lower() not in ("content-length", "content-encoding", "connection")]
        (self.folder / "nginx.conf").write_text(
            "worker_processes auto; pid nginx.pid; error_log nginx.log; daemon off;\nevents { worker_connections 1024; }\n"
            "http { access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000000; gzip_static on; etag on;\n"
            "open_file_cache max=1000; types { application/json json; }\n"
            f"server {{ listen 127.0.0.1:{PORTS['nginx']}; root {www};\n"
            + "".join(f'add_header {name} "{value.replace(chr(34), "")}";\n' for name, value in kept
                      if name.lower() not in ("content-type", "etag", "last-modified", "date"))
            + "} }\n")
        self.run("nginx", ["nginx", "-p", str(self.folder), "-c", "nginx.conf"])
        jars = ":".join(str(APP / "lib" / part / "*") for part in ("main", "boot"))
        self.run("vertx", [JAVA, "-Xmx256m", "-cp", jars, str(BENCH / "BareVertx.java"), str(PORTS["vertx"]), str(www),
                           *[part for pair in kept for part in pair]])
        for name in ("nginx", "vertx"):
            self.until_answered(name, "/a.json")

    def run(self, name, arguments, **options):
        self.logs[name] = self.folder / (name + ".log")
        with open(self.logs[name], "a") as log:
            self.processes[name] = subprocess.Popen(arguments, stdout=log, stderr=subprocess.STDOUT, **options)

    def until_answered(self, name, path, seconds=120):
        start = time.monotonic()
        while time.monotonic() - start < seconds:
            if self.processes[name].poll() is not None:
                break
            try:
                return get(base(name) + path, timeout=5)
            except OSError:
                time.sleep(0.01)
        sys.exit(f"{name} does not answer: {self.logs[name].read_text()[-2000:]}")

    def stop(self, name):
        process = self.processes.pop(name)
        process.send_signal(signal.SIGINT if name == "postgresql" else signal.SIGTERM)
        process.wait(120)

    def close(self):
        for name in reversed(list(self.processes)):
            self.stop(name)

    def usage(self, name):
        """CPU seconds and resident megabytes of a process and its children, those that have ended included."""
        pids = [self.processes[name].pid]
        ticks = memory = 0
        for pid in pids:
            try:
                for task in pathlib.Path(f"/proc/{pid}/task").glob("*/children"):
                    pids += map(int, task.read_text().split())
                fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
            except OSError:
                continue  # It has ended meanwhile, and its parent has its time.
            ticks += sum(map(int, fields[11:15]))
            memory += int(fields[21]) * os.sysconf("SC_PAGE_SIZE")
        return ticks / os.sysconf("SC_CLK_TCK"), memory / 1e6

    def query(self, sql):
        return subprocess.run(self.psql + ["-Atc", sql], check=True, capture_output=True, text=True).stdout.strip()
