"""One measurement: requests by wrk, or transactions by pgbench, with what they took of each process."""
import json
import re
import subprocess
import sys

from servers import BENCH, PORTS, PROGRAMS, base


def wrk(address, server, servers, options, headers=()):
    """Sends as fast as it is answered. CPU is in cores, memory in megabytes, times are in microseconds."""
    arguments = ["wrk", "-t2", f"-c{options.connections}", f"-d{options.seconds}s", "-s", str(BENCH / "wrk.lua"),
                 base(server) + address, "--", str(options.articles), str(options.newest),
                 *[f"{name}={value}" for name, value in headers]]
    before = {name: servers.usage(name)[0] for name in (server, "postgresql")}
    output = subprocess.run(arguments, check=True, capture_output=True, text=True).stdout
    result = json.loads(output.split("RESULT ", 1)[1].splitlines()[0])
    used, memory = servers.usage(server)
    seconds, requests = result["seconds"], max(1, result["requests"])
    result.update(rate=requests / seconds, throughput=result["bytes"] / seconds, bytes=result["bytes"] / requests, memory=memory,
                  cpu=(used - before[server]) / seconds,
                  database=(servers.usage("postgresql")[0] - before["postgresql"]) / seconds)
    return result


def pgbench(case, servers, options):
    """The query of a case over as many connections, prepared; the documents are sent to the client and dropped."""
    before = servers.usage("postgresql")[0]
    ran = subprocess.run(
        [PROGRAMS / "pgbench", "-h", "127.0.0.1", "-p", str(PORTS["postgresql"]), "-U", "postgres", "-n", "-M", "prepared",
         "-f", BENCH / "pgbench" / (case + ".sql"), "-D", f"articles={options.articles}", "-D", f"newest={options.newest}",
         "-c", str(options.connections), "-j", "2", "-T", str(options.seconds), "--log", "--log-prefix",
         str(servers.folder / "pgbench"), "pullquote"], capture_output=True, text=True)
    if ran.returncode:
        sys.exit(ran.stderr)
    times = []
    for log in servers.folder.glob("pgbench.*"):
        times += [int(line.split()[2]) for line in log.read_text().splitlines()]
        log.unlink()
    times.sort()
    used, memory = servers.usage("postgresql")
    cores = (used - before) / options.seconds
    return {"rate": float(re.search(r"tps = ([\d.]+)", ran.stdout).group(1)), "p50": times[len(times) // 2],
            "p99": times[len(times) * 99 // 100], "bytes": 0, "cpu": cores, "database": cores, "memory": memory, "errors": 0}
