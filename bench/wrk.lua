-- Arguments after "--": how many articles there are, the second (Unix time) that the newest was published, then headers,
-- name=value. In the path, {article}, {tag} and {time} stand for one of them at random, anew for each request.
local articles, newest, path

function init(args)
  articles, newest = tonumber(args[1]), tonumber(args[2])
  for i = 3, #args do
    local name, value = args[i]:match("^([^=]+)=(.*)$")
    wrk.headers[name] = value
  end
  math.randomseed(os.time() + tonumber(tostring(wrk.thread):match("0x(%x+)") or "1", 16) % 100000)
  path = wrk.path:gsub("%%7B", "{"):gsub("%%7D", "}")
  if not path:find("{", 1, true) then
    local always = wrk.format("GET")
    request = function() return always end
  end
end

local chosen = {
  article = function() return math.random(0, articles - 1) end,
  tag = function() return math.random(0, 39) end,
  time = function() return os.date("!%Y-%m-%dT%H:%M:%SZ", newest - math.random(0, articles - 1)) end,
}

function request()
  return wrk.format("GET", (path:gsub("{(%a+)}", function(name) return chosen[name]() end)))
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format('RESULT {"requests":%d,"seconds":%.6f,"bytes":%d,"p50":%d,"p99":%d,"errors":%d}\n',
    summary.requests, summary.duration / 1e6, summary.bytes, latency:percentile(50), latency:percentile(99),
    errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
