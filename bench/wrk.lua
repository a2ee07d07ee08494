-- Arguments after "--": how many articles there are to ask for at random (0: the address as it is), then headers, name=value.
local articles = 0

function init(args)
  articles = tonumber(args[1] or "0")
  for i = 2, #args do
    local name, value = args[i]:match("^([^=]+)=(.*)$")
    wrk.headers[name] = value
  end
  math.randomseed(os.time() + tonumber(tostring(wrk.thread):match("0x(%x+)") or "1", 16) % 100000)
end

function request()
  if articles > 0 then
    return wrk.format("GET", "/v1/articles/bench-" .. math.random(0, articles - 1))
  end
  return wrk.format("GET")
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format('RESULT {"requests":%d,"seconds":%.6f,"bytes":%d,"p50":%d,"p99":%d,"errors":%d}\n',
    summary.requests, summary.duration / 1e6, summary.bytes, latency:percentile(50), latency:percentile(99),
    errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
